import type { NumberReader } from '../math/reading/reader.ts'
import { parseDuration } from '../math/units/duration.ts'
import { parsePercentage } from '../math/units/percentage.ts'
import { parseRate } from '../math/units/rate.ts'

/**
 * Reads the numbers of a scenario as people write them: `250ms` as microseconds, `50/s` as events
 * per microsecond, `1%` as a share. A time or a rate without its unit could mean anything, so it
 * is refused with what to write instead; only a time of 0 needs none.
 */
export const unitReader: NumberReader = (given, kind) => {
  switch (kind) {
    case 'time':
    case 'quantity':
      if (given === 0 || given === '0') return 0
      if (isLikeAnAmount(given)) return `a time with its unit, write ${given}s or ${given}ms`
      return readWith(parseDuration, given, 'a time such as 250ms or 1h30m, without spaces')
    case 'rate':
      if (isLikeAnAmount(given)) return `a rate with its unit, write ${given}/s or ${given}/m`
      return readWith(parseRate, given, 'a rate such as 50/s or 1200/m, without spaces')
    case 'probability':
    case 'ratio':
      if (typeof given === 'number') return given
      return readWith(parsePercentage, given, 'a number such as 0.01 or a percentage such as 1%')
    case 'count':
      return typeof given === 'number' ? given : 'a whole number'
    default:
      return kind satisfies never
  }
}

/** A number, or the text of one, that only lacks its unit. */
function isLikeAnAmount(given: unknown): given is string | number {
  if (typeof given === 'string') return isDigits(given)
  return typeof given === 'number' && given > 0 && isDigits(String(given))
}

function isDigits(text: string): boolean {
  return text.length < 20 && /^\d+(\.\d+)?$/.test(text)
}

/** What a text says, or the rule that it breaks; `form` is the rule where it says nothing at all. */
function readWith(parse: (text: string) => number, given: unknown, form: string): number | string {
  if (typeof given !== 'string') return form
  try {
    return parse(given)
  } catch (error) {
    if (error instanceof SyntaxError) return form
    if (error instanceof RangeError) return ruleIn(error.message) ?? form
    throw error
  }
}

/** The rule of a message such as `a duration must be at most 285616y: found "..."`. */
function ruleIn(message: string): string | undefined {
  const start = message.indexOf('must be ')
  const end = message.indexOf(': found ')
  return start === -1 || end < start ? undefined : message.slice(start + 'must be '.length, end)
}
