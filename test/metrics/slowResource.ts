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
  const waiting = new Set<string>()
  const stopsWaiting = (by: string, at: number) => {
    if (waiting.delete(by)) queued.change(at, -1)
  }
  for (const [i, record] of own.entries()) {
    if (!('by' in record)) continue
    const { at, by } = record
    if (record.event === 'resourceAsked') {
      asked.set(by, at)
      if (isAnsweredAtOnce(own[i + 1], by, at)) continue
      waiting.add(by)
      queued.change(at, 1)
    }
    if (record.event === 'resourceGranted') {
      granted.set(by, at)
      stopsWaiting(by, at)
      busy.change(at, 1)
      if (at >= warmup) waits.push(at - (asked.get(by) ?? NaN))
    }
    if (record.event === 'resourceLeft') {
      const since = granted.get(by)
      granted.delete(by)
      if (since === undefined) stopsWaiting(by, at)
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

/** Whether this record, the next of the resource, serves or refuses who has just asked. */
function isAnsweredAtOnce(next: LogRecord | undefined, by: string, at: number): boolean {
  if (next === undefined || !('by' in next) || next.by !== by || next.at !== at) return false
  if (next.event === 'resourceLeft') return next.ending === 'refused'
  return next.event === 'resourceGranted'
}
