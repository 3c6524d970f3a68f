import * as fc from 'fast-check'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
import { randomLaw } from './randomTimes.ts'
import type { Sketch } from './sketch.ts'

/** A warmer before it is known which functions there are. */
interface WarmerDraft extends Omit<Sketch<WarmerPlan>, 'name' | 'functionName'> {
  readonly target: number
}

/** A few pings at once, again and again. */
export function randomWarmer(grid: number): fc.Arbitrary<WarmerDraft> {
  const bursts = fc.record({
    size: fc.integer({ min: 1, max: 3 }),
    every: fc.integer({ min: 10, max: 50 }).map(step => step * grid),
  })
  return fc.record({
    target: fc.nat({ max: 3 }),
    qualifier: fc.constantFrom('live', '$LATEST', '2'),
    arrivals: fc.record({ bursts }),
    recorded: fc.constant(undefined),
    handler: randomLaw(grid, 3),
  })
}
