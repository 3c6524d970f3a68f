import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ResourceMeasures } from '../../src/metrics/measures.ts'
import { tally } from '../support/tally.ts'
import type { Window } from './slowFunction.ts'
import { SlowLevel } from './slowLevel.ts'
import { slowTimes } from './slowSummary.ts'

/** The measures of a resource from the log of a run; an environment has one use of it at a time. */
export function slowResource(
  name: string,
  log: readonly LogRecord[],
  { warmup, until }: Window,
): ResourceMeasures {
  const own = log.filter(record => 'resource' in record && record.resource === name)
  const [busy, queued] = [new SlowLevel(), new SlowLevel()]
  const [asked, granted] = [new Map<string, number>(), new Map<string, number>()]
  const waits: number[] = []
  const uses: number[] = []
  for (const record of own) {
    if (!('by' in record)) continue
    const { at, by } = record
    if (record.event === 'resourceAsked') {
      asked.set(by, at)
      queued.change(at, 1)
    }
    if (record.event === 'resourceGranted') {
      granted.set(by, at)
      queued.change(at, -1)
      busy.change(at, 1)
      if (at >= warmup) waits.push(at - (asked.get(by) ?? NaN))
    }
    if (record.event === 'resourceLeft') {
      const since = granted.get(by)
      granted.delete(by)
      if (since === undefined) queued.change(at, -1)
      else busy.change(at, -1)
      if (since !== undefined && since >= warmup) uses.push(at - since)
    }
  }
  const endings = tally(
    own.flatMap(record => (record.event === 'resourceLeft' ? record.ending : [])),
  )
  return {
    uses: own.filter(({ event }) => event === 'resourceAsked').length,
    done: endings['done'] ?? 0,
    failed: endings['failed'] ?? 0,
    refused: endings['refused'] ?? 0,
    gaveUp: endings['gaveUp'] ?? 0,
    busy: busy.summary(warmup, until),
    queued: queued.summary(warmup, until),
    wait: slowTimes(waits),
    use: slowTimes(uses),
  }
}
