import * as fc from 'fast-check'
import type { LawForm } from './sketch.ts'

const second = 1_000_000

/** Times of so many steps of the grid, seldom between its lines. */
export function randomLaw(grid: number, most: number, least = 0): fc.Arbitrary<LawForm> {
  const onGrid = fc.integer({ min: least, max: most }).map(steps => steps * grid)
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: onGrid.map(constant => ({ constant })) },
    { weight: 1, arbitrary: onGrid.map(time => ({ constant: time + 1 })) },
    {
      weight: 2,
      arbitrary: fc
        .array(onGrid, { minLength: 1, maxLength: 4 })
        .map(values => ({ empirical: { values } })),
    },
    {
      weight: 1,
      arbitrary: onGrid.map(low => ({ uniform: { low, high: low + 4 * grid } })),
    },
    { weight: 1, arbitrary: fc.constant({ exponential: { mean: (most * grid) / 3 } }) },
  )
}

/** Times of Init or restore, on both sides of the limit of 10 s too. */
export function randomInit(grid: number): fc.Arbitrary<LawForm> {
  const around = fc.constantFrom(10 * second, 10 * second + 1, 12 * second)
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: randomLaw(grid, 4) },
    { weight: 1, arbitrary: around.map(constant => ({ constant })) },
    {
      weight: 1,
      arbitrary: around.map(overrun => ({ empirical: { values: [0, grid, overrun] } })),
    },
  )
}

/** A chance that is mostly none. */
export const randomChance = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(0.2, 0.5, 1) },
)

/** Mostly nothing at all. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  )
}
