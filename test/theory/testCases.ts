import { describe, expect, test } from 'vitest'
import { deviation } from './deviation.ts'
import type { Observed } from './observeStation.ts'
import { replicate, type TheoryCase } from './theoryCase.ts'

const seed = 'theory'

/** With 30 runs, what is true lies beyond four standard errors for one seed in 2,500. */
const mostErrors = 4

/** Beside a wider error, too much would pass. */
const widestError = 0.05

/** One test per claim; the runs of a case are made once, when its first claim is tested. */
export function testCases(cases: readonly TheoryCase[]): void {
  for (const theoryCase of cases) {
    describe(theoryCase.name, () => {
      let runs: Observed[] | undefined
      for (const { quantity, expected, of, scale = expected } of theoryCase.claims) {
        test(`${quantity} is ${Number(expected.toPrecision(6))}`, () => {
          runs ??= replicate(theoryCase, seed)
          const { mean, standardError, errors } = deviation(runs.map(of), expected)
          expect(Math.abs(errors), `${mean} ± ${standardError}`).toBeLessThan(mostErrors)
          expect(standardError / scale).toBeLessThan(widestError)
        })
      }
    })
  }
}
