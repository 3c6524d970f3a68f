import type { RunResult } from '../../../src/run/runResult.ts'
import { simulate } from '../../support/simulate.ts'

const replications = 20

/** One number of the results of independent runs; the seeds are always the same. */
export function replicate(
  yaml: string,
  of: (result: RunResult) => number | null | undefined,
): number[] {
  return Array.from({ length: replications }, (_, index) => {
    const value = of(simulate(yaml, { seed: `theory ${index}` }))
    if (value === null || value === undefined) throw new TypeError('a run must have measured it')
    return value
  })
}
