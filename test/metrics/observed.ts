import { bothObservers } from '../../src/metrics/bothObservers.ts'
import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import { Recorder } from '../../src/metrics/recorder.ts'
import { World } from '../../src/model/world.ts'
import { type PlanSketch, planOf } from '../laws/planSketch.ts'

/** What is measured in a run, and what its log tells. */
export function observed(
  sketch: PlanSketch,
  warmup = 0,
): { measures: Measures; log: readonly LogRecord[] } {
  const plan = planOf(sketch)
  const { until } = sketch
  const log: LogRecord[] = []
  const recorder = new Recorder(plan, { warmup, until })
  const logging = eventLog(record => void log.push(record), { withOwners: true })
  new World(plan, bothObservers(recorder, logging)).run(until)
  return { measures: recorder.measures(), log }
}
