import * as fc from 'fast-check'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { ArrivalForm, Sketch } from './sketch.ts'

/** What a source is made of before it is known which functions there are. */
export interface SourceDraft extends Pick<Sketch<SourcePlan>, 'arrivals' | 'recorded'> {
  readonly target: number
  readonly qualifier: string
}

/** A few arrivals in `steps` steps of the grid: many on the grid, some wherever chance puts them. */
export function randomSource(grid: number, steps: number): fc.Arbitrary<SourceDraft> {
  const named = {
    target: fc.nat({ max: 3 }),
    qualifier: fc.constantFrom('live', '$LATEST', 'live', '2'),
  }
  const span = fc.constantFrom(10, 40, steps)
  const times = span.chain(most => fc.array(fc.nat({ max: most }), { minLength: 1, maxLength: 15 }))
  const listed = times.map(all => all.map(step => step * grid).toSorted((a, b) => a - b))
  const at = listed.map(sorted => ({ at: { times: sorted } }))
  const expected = fc.integer({ min: 1, max: 12 })
  const chancy = expected.map((count): ArrivalForm => ({ poisson: { rate: count / steps / grid } }))
  const regular = fc
    .integer({ min: 12, max: 60 })
    .map((step): ArrivalForm => ({ regular: { rate: 1 / (step * grid) } }))
  const plain = fc.record({
    ...named,
    arrivals: fc.oneof(
      { withCrossShrink: true },
      { weight: 6, arbitrary: at },
      { weight: 1, arbitrary: chancy },
      { weight: 1, arbitrary: regular },
    ),
    recorded: fc.constant(undefined),
  })
  const replayed = listed.chain(sorted => {
    const values = (most: number) =>
      fc.array(fc.option(fc.nat({ max: most }), { nil: null }), {
        minLength: sorted.length,
        maxLength: sorted.length,
      })
    return fc.record({
      ...named,
      arrivals: fc.constant({ at: { times: sorted } }),
      recorded: fc
        .record({ durations: values(6), inits: values(6), errors: values(1) })
        .map(({ durations, inits, errors }) => ({
          durations: durations.map(step => step && step * grid),
          inits: inits.map(step => step && step * grid),
          errors,
        })),
    })
  })
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 7, arbitrary: plain },
    { weight: 1, arbitrary: replayed },
  )
}
