import { day, hour, microsecond, millisecond, minute, second } from '../time.ts'
import { exactProduct, printDecimal, scanDecimal, shiftedDecimal } from './decimal.ts'
import { found } from './found.ts'

const grammar =
  'a duration is a number and a unit (d, h, m, s, ms, us), or several from the largest unit' +
  ' to the smallest, without spaces, such as 250ms or 1h30m'

/** A unit that begins with another one's name comes before it. Both micro signs look the same. */
const units = [
  { name: 'd', span: day },
  { name: 'h', span: hour },
  { name: 'ms', span: millisecond },
  { name: 'm', span: minute },
  { name: 's', span: second },
  { name: 'us', span: microsecond },
  { name: '\u00b5s', span: microsecond },
  { name: '\u03bcs', span: microsecond },
]

const wholeUnits = [
  { name: 'd', span: day },
  { name: 'h', span: hour },
  { name: 'm', span: minute },
]

/** Below a minute a duration is printed as one decimal number. */
const decimalUnits = [
  { name: 's', span: second, decimals: 6 },
  { name: 'ms', span: millisecond, decimals: 3 },
  { name: 'us', span: microsecond, decimals: 0 },
]

/**
 * Reads a duration such as `250ms`, `1.5s` or `1h30m` as microseconds, exactly. Every number has
 * its unit, with no space between; only `0` may stand alone. Each part is a whole number of
 * microseconds, each unit occurs once, the largest first.
 */
export function parseDuration(text: string): number {
  if (text === '0') return 0
  let total = 0n
  let previous = Infinity
  let at = 0
  do {
    const number = scanDecimal(text, at)
    const unit = number && units.find(({ name }) => text.startsWith(name, number.end))
    if (!unit || unit.span >= previous) throw new SyntaxError(`${grammar}: ${found(text)}`)
    const part = exactProduct(number, BigInt(unit.span))
    if (part === undefined) {
      throw new RangeError(`a duration must be a whole number of microseconds: ${found(text)}`)
    }
    total += part
    previous = unit.span
    at = number.end + unit.name.length
  } while (at < text.length)
  if (total > Number.MAX_SAFE_INTEGER) {
    const most = printDuration(Number.MAX_SAFE_INTEGER)
    throw new RangeError(`a duration must be at most ${most}: ${found(text)}`)
  }
  return Number(total)
}

/** Writes microseconds so that `parseDuration` reads the same number: `1h30m`, `1m1.5s`, `250ms`. */
export function printDuration(duration: number): string {
  if (!Number.isSafeInteger(duration) || duration < 0 || Object.is(duration, -0)) {
    throw new RangeError(
      `a duration must be a whole number of microseconds from 0 to ${Number.MAX_SAFE_INTEGER}: ` +
        found(duration),
    )
  }
  if (duration === 0) return '0s'
  let text = ''
  let rest = duration
  for (const { name, span } of wholeUnits) {
    if (rest >= span) text += `${Math.floor(rest / span)}${name}`
    rest %= span
  }
  const unit = decimalUnits.find(({ span }) => rest >= span)
  if (unit) text += printDecimal(shiftedDecimal(String(rest), unit.decimals)) + unit.name
  return text
}
