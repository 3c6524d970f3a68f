import { eventLog } from '../../src/metrics/eventLog.ts'
import { World } from '../../src/model/world.ts'
import { type PlanSketch, planOf } from '../laws/planSketch.ts'
import { firstDifference, type Told } from './firstDifference.ts'
import { messageLog } from './messageLog.ts'
import { recordLog } from './recordLog.ts'
import { simulateSlowly } from './simulateSlowly.ts'

/** Where the model and its slow twin first disagree about a plan, in words; '' if nowhere. */
export function disagreement(sketch: PlanSketch): string {
  return firstDifference(told(sketch), simulateSlowly(planOf(sketch), sketch.until))
}

/** What the model says that happens, to messages of queues and records of streams too. */
function told(sketch: PlanSketch): Told[] {
  const plan = planOf(sketch)
  const log: Told[] = []
  const sink = (record: Told) => log.push(record)
  const names = (plan.queues ?? []).map(({ name }) => name)
  const observer = { ...eventLog(sink), queues: messageLog(names, sink), streams: recordLog(sink) }
  new World(plan, observer).run(sketch.until)
  return log
}
