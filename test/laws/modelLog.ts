import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { World } from '../../src/model/world.ts'
import { type PlanSketch, planOf } from './planSketch.ts'

/** What the model says that happens in a plan. */
export function modelLog(sketch: PlanSketch): LogRecord[] {
  const log: LogRecord[] = []
  new World(
    planOf(sketch),
    eventLog(record => log.push(record)),
  ).run(sketch.until)
  return log
}
