import type { Measures } from '../metrics/measures.ts'
import type { ThrottleLimitName } from '../model/throttleLimit.ts'
import type { Binding } from './runResult.ts'

/** What a change does to the binding limit. */
export type Effect = 'removes' | 'tooLittle' | 'harms'

/** Tells the effect of a change by what was measured with it. */
export type Judge = (after: Measures) => Effect

/** Limits that all functions share: they are gone when they refuse nobody. */
const common: ReadonlySet<ThrottleLimitName> = new Set(['accountConcurrency', 'accountRate'])

/**
 * A change removes the limit when it refuses nobody any more and most of those whom it refused are
 * not refused by another limit instead; it harms when another function is refused more often, but
 * for one that it is meant to hold back.
 */
export function judgeOf(
  before: Measures,
  { functionName, limit, count }: Binding,
  heldBack?: string,
): Judge {
  const refused = before.functions[functionName]?.Throttles ?? 0
  return after => {
    const functions = Object.entries(after.functions)
    const isWorse = functions.some(
      ([name, { Throttles }]) =>
        name !== functionName &&
        name !== heldBack &&
        Throttles > (before.functions[name]?.Throttles ?? 0),
    )
    if (isWorse) return 'harms'
    const concerned = functions.filter(([name]) => common.has(limit) || name === functionName)
    const isGone = concerned.every(([, { throttlesByLimit }]) => !(limit in throttlesByLimit))
    const left = after.functions[functionName]?.Throttles ?? 0
    return isGone && refused - left > count / 2 ? 'removes' : 'tooLittle'
  }
}

/** Requests that any limit refused. */
export function throttledIn({ functions }: Measures): number {
  return Object.values(functions).reduce((sum, { Throttles }) => sum + Throttles, 0)
}
