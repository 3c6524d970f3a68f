import { bothObservers } from '../../src/metrics/bothObservers.ts'
import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { Recorder } from '../../src/metrics/recorder.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { World } from '../../src/model/world.ts'
import { type PlanSketch, planOf } from './planSketch.ts'

/** What happens in a plan with changes; the model and the statistics check their own sums. */
export function changedLog(sketch: PlanSketch, changes: readonly ChangePlan[]): LogRecord[] {
  const plan = { ...planOf(sketch), changes }
  const { until } = sketch
  const log: LogRecord[] = []
  const recorder = new Recorder(plan, { warmup: 0, until })
  const told = eventLog(record => log.push(record))
  const world = new World(plan, bothObservers(recorder, told))
  for (let part = 1; part <= 10; part++) world.run((part * until) / 10)
  recorder.measures()
  return log
}
