import type { Distribution } from '../../math/distribution.ts'
import type { SourcePlan } from './sourcePlan.ts'

/** Who calls a function only so that its environments stay warm. */
export interface WarmerPlan extends SourcePlan {
  /** What the handler does for a ping instead of its own work, and then without fail. */
  readonly handler: Distribution
}
