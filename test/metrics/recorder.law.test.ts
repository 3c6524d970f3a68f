import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '../laws/planSketch.ts'
import { randomPlan } from '../laws/randomPlan.ts'
import { observed } from './observed.ts'
import { slowMeasures } from './slowMeasures.ts'

/** Often on the grid of the plan, where much happens at once. */
const randomWarmup = fc.constantFrom(0, 0.25, 0.5, 0.501)

test('a recorder measures what can be counted in the log of the run', () => {
  fc.assert(
    fc.property(randomPlan, randomWarmup, (sketch, share) => {
      const warmup = Math.round(sketch.until * share)
      const { measures, log } = observed(sketch, warmup)
      const slow = slowMeasures(planOf(sketch), log, { warmup, until: sketch.until })
      expect(measures).toMatchObject(slow)
    }),
    { numRuns: 300, seed: 1 },
  )
})

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

test('series sum to the totals, and their maxima are those of the run', () => {
  fc.assert(
    fc.property(randomPlan, sketch => {
      const { measures } = observed(sketch, 0)
      for (const [name, series] of Object.entries(measures.timeSeries.functions)) {
        const total = measures.functions[name]
        expect({
          Invocations: sum(series.Invocations),
          Errors: sum(series.Errors),
          Throttles: sum(series.Throttles),
          coldStarts: sum(series.coldStarts),
          max: Math.max(...series.ConcurrentExecutions),
        }).toEqual({
          Invocations: total?.Invocations,
          Errors: total?.Errors,
          Throttles: total?.Throttles,
          coldStarts: total?.coldStarts,
          max: total?.ConcurrentExecutions.max,
        })
      }
    }),
    { numRuns: 100, seed: 2 },
  )
})

test('a fingerprint is that of what happened, whatever is measured of it', () => {
  fc.assert(
    fc.property(randomPlan, sketch => {
      expect(observed(sketch, 0).measures.fingerprint).toBe(
        observed(sketch, sketch.until / 2).measures.fingerprint,
      )
    }),
    { numRuns: 30, seed: 3 },
  )
})
