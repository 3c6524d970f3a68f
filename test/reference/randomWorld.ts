import * as fc from 'fast-check'
import { randomPlan } from '../laws/randomPlan.ts'
import { randomModes } from './randomModes.ts'

/** Random plans, of which some have tenants, streamed answers and adaptive clients. */
export const randomWorld = randomPlan.chain(sketch =>
  fc.oneof({ withCrossShrink: true }, fc.constant(sketch), randomModes(sketch, sketch.until / 120)),
)
