import * as fc from 'fast-check'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from '../laws/planSketch.ts'
import { randomChanges } from '../laws/randomChanges.ts'
import { randomPlan } from '../laws/randomPlan.ts'
import { randomModes } from './randomModes.ts'

/** A plan, and what somebody does while it runs. */
export interface RandomWorld {
  readonly sketch: PlanSketch
  readonly changes: readonly ChangePlan[]
}

/** Random plans, of which some have tenants, streamed answers and adaptive clients, and some have changes. */
export const randomWorld: fc.Arbitrary<RandomWorld> = randomPlan
  .chain(sketch =>
    fc.oneof(
      { withCrossShrink: true },
      fc.constant(sketch),
      randomModes(sketch, sketch.until / 120),
    ),
  )
  .chain(sketch =>
    fc.record({
      sketch: fc.constant(sketch),
      changes: fc.oneof({ withCrossShrink: true }, fc.constant([]), randomChanges(sketch)),
    }),
  )
