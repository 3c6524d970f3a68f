import type { DecidedRecord, LogRecord, ProvisionedRecord } from '../../src/metrics/logRecord.ts'
import { callOf } from '../support/callOf.ts'
import { SlowLevel } from './slowLevel.ts'

/** Requests in flight, of those that are asked for. */
export function inFlight(
  log: readonly LogRecord[],
  isAskedFor: (decided: DecidedRecord) => boolean = () => true,
): SlowLevel {
  const level = new SlowLevel()
  for (const { at, by } of flights(log, isAskedFor)) level.change(at, by)
  return level
}

/** When a request that is asked for enters, and when one leaves. */
function flights(
  log: readonly LogRecord[],
  isAskedFor: (decided: DecidedRecord) => boolean,
): { at: number; by: number }[] {
  const inside = new Set<string>()
  return log.flatMap(record => {
    const { at, event } = record
    if (event === 'decided' && record.decision !== 'throttled' && isAskedFor(record)) {
      inside.add(callOf(record))
      return { at, by: 1 }
    }
    return event === 'finished' && inside.has(callOf(record)) ? { at, by: -1 } : []
  })
}

/** The sum over all names of a number of what is provisioned. */
export function provisioned(
  log: readonly LogRecord[],
  of: (record: ProvisionedRecord) => number,
): SlowLevel {
  const level = new SlowLevel()
  for (const { at, by } of provisions(log, of)) level.change(at, by)
  return level
}

function provisions(
  log: readonly LogRecord[],
  of: (record: ProvisionedRecord) => number,
): { at: number; by: number }[] {
  const known = new Map<string, number>()
  return log.flatMap(record => {
    if (record.event !== 'provisioned') return []
    const name = `${record.function}:${record.qualifier}`
    const by = of(record) - (known.get(name) ?? 0)
    known.set(name, of(record))
    return { at: record.at, by }
  })
}

/**
 * C5: in flight on demand without reserved concurrency, reserved, and provisioned without; while
 * more is ready than is configured, that.
 */
export function claimed(
  log: readonly LogRecord[],
  reservedOf: (functionName: string) => number | undefined,
  reserved: number,
): SlowLevel {
  const isShared = (name: string) => reservedOf(name) === undefined
  const level = new SlowLevel(reserved)
  const inside = new Set<string>()
  const known = new Map<string, number>()
  for (const record of log) {
    if (record.event === 'decided' && isShared(record.function)) {
      if (record.decision === 'warm' || record.decision === 'cold') {
        inside.add(callOf(record))
        level.change(record.at, 1)
      }
    }
    if (record.event === 'finished' && inside.has(callOf(record))) level.change(record.at, -1)
    if (record.event === 'provisioned' && isShared(record.function)) {
      const name = `${record.function}:${record.qualifier}`
      const setAside = Math.max(record.configured, record.ready)
      level.change(record.at, setAside - (known.get(name) ?? 0))
      known.set(name, setAside)
    }
  }
  return level
}

/** Environments that exist. */
export function existing(log: readonly LogRecord[]): SlowLevel {
  const level = new SlowLevel()
  for (const { at, event } of log) {
    if (event === 'created') level.change(at, 1)
    if (event === 'removed') level.change(at, -1)
  }
  return level
}

/** The highest share of what is ready that was busy, from just before `from` on. */
export function highestShare(log: readonly LogRecord[], from: number): number {
  let [busy, ready, highest] = [0, 0, 0]
  const inside = new Set<string>()
  const known = new Map<string, number>()
  for (const record of log) {
    if (record.at >= from) note()
    if (record.event === 'decided' && record.decision === 'provisioned') {
      inside.add(callOf(record))
      busy++
    }
    if (record.event === 'finished' && inside.has(callOf(record))) busy--
    if (record.event === 'provisioned') {
      ready += record.ready - (known.get(record.qualifier) ?? 0)
      known.set(record.qualifier, record.ready)
    }
  }
  note()
  return highest

  function note(): void {
    if (ready > 0) highest = Math.max(highest, busy / ready)
  }
}
