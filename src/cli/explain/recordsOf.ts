import { parseDuration } from '../../math/units/duration.ts'
import { eventLog } from '../../metrics/eventLog.ts'
import type { LogRecord } from '../../metrics/logRecord.ts'
import { World } from '../../model/world.ts'
import { partEnd } from '../../run/partEnd.ts'
import { planOf } from '../../scenario/planOf.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Terminal } from '../command.ts'
import { watch } from '../simulation/watch.ts'
import type { Asked } from './asked.ts'

/** It looks after each of so many parts of the run whether it has seen enough. */
const parts = 1_000

/** The records of the event log that matter, from the same run as with `run`, as far as needed. */
export function recordsOf(
  scenario: Scenario,
  seed: string | undefined,
  asked: Pick<Asked, 'isAbout' | 'isOver'>,
  terminal: Terminal,
): LogRecord[] {
  const until = parseDuration(scenario.duration)
  const { listener } = watch(until, terminal)
  const records: LogRecord[] = []
  let requests = 0
  const log = eventLog(
    record => {
      if (record.event === 'decided') requests++
      if (asked.isAbout(record)) records.push(record)
    },
    { withOwners: true },
  )
  const world = new World(planOf(scenario, seed ?? scenario.seed, 0), log)
  for (let part = 1; part <= parts; part++) {
    world.run(partEnd(part, parts, until))
    listener.progressed({ share: part / parts, requests })
    if (asked.isOver()) break
  }
  return records
}
