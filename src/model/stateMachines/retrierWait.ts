import { isAmong } from './errorNames.ts'
import type { RetrierPlan } from './retrier.ts'

/** What spreads the waits. */
interface Chance {
  uniform(): number
}

/**
 * How long to wait before the next try after an error; undefined where none follows. The first retrier
 * that has the error decides, and counts the retry among its own in `used` (SF2).
 */
export function retrierWait(
  retriers: readonly RetrierPlan[],
  used: number[],
  error: string,
  chance: Chance,
): number | undefined {
  const place = retriers.findIndex(({ errors }) => isAmong(error, errors))
  const retrier = retriers[place]
  if (retrier === undefined) return undefined
  const before = used[place] ?? 0
  if (before >= retrier.attempts) return undefined
  used[place] = before + 1
  const longest = grown(retrier, before)
  return Math.round(retrier.isJittered ? longest * chance.uniform() : longest)
}

/** The interval after so many retries, as far as the cap. */
function grown({ interval, rate, cap }: RetrierPlan, times: number): number {
  let wait = interval
  for (let i = 0; i < times && wait < cap; i++) wait *= rate
  return Math.min(cap, wait)
}
