import * as fc from 'fast-check'
import type { ResourcePlan } from '../../src/model/plan/resourcePlan.ts'
import { seldom } from './randomTimes.ts'

/** The limits of a resource before it has a name. */
export function randomResource(grid: number): fc.Arbitrary<ResourcePlan> {
  const time = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map(count => count * grid)
  return fc.record({
    name: fc.constant(''),
    units: fc.constantFrom(1, 2, 3, Infinity),
    rate: seldom(
      fc.record({
        amount: fc.integer({ min: 1, max: 3 }),
        period: time(1, 4),
        burst: fc.integer({ min: 1, max: 3 }),
      }),
    ),
    queue: fc.constantFrom(0, 1, 2, Infinity),
    patience: fc.option(time(1, 4), { nil: undefined }),
  })
}
