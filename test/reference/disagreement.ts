import { modelLog } from '../laws/modelLog.ts'
import { type PlanSketch, planOf } from '../laws/planSketch.ts'
import { firstDifference } from './firstDifference.ts'
import { simulateSlowly } from './simulateSlowly.ts'

/** Where the model and its slow twin first disagree about a plan, in words; '' if nowhere. */
export function disagreement(sketch: PlanSketch): string {
  return firstDifference(modelLog(sketch), simulateSlowly(planOf(sketch), sketch.until))
}
