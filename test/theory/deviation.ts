import { RunningMoments } from '../../src/math/statistics/runningMoments.ts'

/** How far independent values lie from what is expected of their mean. */
export interface Deviation {
  readonly mean: number
  readonly standardError: number
  /** In standard errors; 0 where every value is the expected one. */
  readonly errors: number
}

/** The distance of a mean from its expected value, measured by the spread of the values alone. */
export function deviation(values: readonly number[], expected: number): Deviation {
  const moments = new RunningMoments()
  for (const value of values) moments.add(value)
  const standardError = moments.standardDeviation / Math.sqrt(moments.count)
  const distance = moments.mean - expected
  return {
    mean: moments.mean,
    standardError,
    errors: distance === 0 ? 0 : distance / standardError,
  }
}
