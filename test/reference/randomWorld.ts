import * as fc from 'fast-check'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from '../laws/planSketch.ts'
import { randomChanges } from '../laws/randomChanges.ts'
import { randomManagedPlan } from '../laws/randomManagedPlan.ts'
import { randomPlan } from '../laws/randomPlan.ts'
import { randomModes } from './randomModes.ts'

/** A plan, and what somebody does while it runs. */
export interface RandomWorld {
  readonly sketch: PlanSketch
  readonly changes: readonly ChangePlan[]
}

/** Random plans, some with tenants, streamed answers and adaptive clients, some with changes, or managed. */
export const randomWorld: fc.Arbitrary<RandomWorld> = fc.oneof(
  { withCrossShrink: true },
  {
    weight: 3,
    arbitrary: randomPlan.chain(inAnyMode).chain(sketch =>
      fc.record({
        sketch: fc.constant(sketch),
        changes: fc.oneof({ withCrossShrink: true }, fc.constant([]), randomChanges(sketch)),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: randomManagedPlan.chain(inAnyMode).map(sketch => ({ sketch, changes: [] })),
  },
)

function inAnyMode(sketch: PlanSketch): fc.Arbitrary<PlanSketch> {
  const modes = randomModes(sketch, sketch.until / 120)
  return fc.oneof({ withCrossShrink: true }, fc.constant(sketch), modes)
}
