import { changes } from '../changes.ts'
import type { ChangeKind, ChangePlanOf } from '../plan/changePlan.ts'
import type { Moment } from './change.ts'

/** When a change does what, in the order of time. */
export function momentsOf<Kind extends ChangeKind>(plan: ChangePlanOf<Kind>): readonly Moment[] {
  return changes[plan.do].moments(plan)
}
