import { deviation } from '../deviation.ts'

/** With 20 runs, what is true lies beyond four standard errors for one seed in 1,300. */
const mostErrors = 4

/** Beside a wider error, too much would pass. */
const widestError = 0.05

/** What is wrong with independent values whose mean should be `expected`; empty where nothing is. */
export function distanceFrom(values: readonly number[], expected: number): string {
  const { mean, standardError, errors } = deviation(values, expected)
  const seen = `${mean} ± ${standardError} where theory says ${expected}`
  if (!(Math.abs(errors) < mostErrors)) return `${errors} standard errors away: ${seen}`
  if (!(standardError < widestError * expected)) return `too wide an error: ${seen}`
  return ''
}
