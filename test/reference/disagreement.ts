import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { World } from '../../src/model/world.ts'
import { planOf } from '../laws/planSketch.ts'
import { firstDifference } from './firstDifference.ts'
import type { RandomWorld } from './randomWorld.ts'
import { simulateSlowly } from './simulateSlowly.ts'

/** Where the model and its slow twin first disagree about a plan, in words; '' if nowhere. */
export function disagreement({ sketch, changes }: RandomWorld): string {
  const plan = { ...planOf(sketch), changes }
  const log: LogRecord[] = []
  const world = new World(
    plan,
    eventLog(record => log.push(record)),
  )
  world.run(sketch.until)
  return firstDifference(log, simulateSlowly(plan, sketch.until))
}
