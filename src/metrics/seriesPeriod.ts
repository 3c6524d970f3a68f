import { minute } from '../math/time.ts'

/** Periods that divide an hour or a day, in minutes. */
const roundPeriods = [1, 2, 5, 10, 30, 60, 120, 360, 720]
const dayMinutes = 1_440
const mostPeriods = 2_000
const mostValues = 200_000

/**
 * The shortest round period with which the series of a run stay small: CloudWatch's minute where
 * that gives at most 2,000 periods, and 200,000 over all functions, sources and queues.
 */
export function seriesPeriod(until: number, functions: number): number {
  const most = Math.max(1, Math.min(mostPeriods, Math.floor(mostValues / Math.max(1, functions))))
  const fits = (minutes: number) => Math.ceil(until / (minutes * minute)) <= most
  let minutes = roundPeriods.find(fits) ?? dayMinutes
  while (!fits(minutes)) minutes *= 2
  return minutes * minute
}
