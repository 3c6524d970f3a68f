import type { DecidedRecord, FinishedRecord } from '../../src/metrics/logRecord.ts'
import { callOf } from '../support/callOf.ts'
import { callerOf } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'
import { managedOf } from './managedIn.ts'
import type { PlanSketch } from './planSketch.ts'

/** Durations fit the moments, the timeout and what is billed; Init is reported once at most. */
export const durationsAreRight: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  const startedAt = new Map<string, number>()
  const reported = new Set<string>()
  return log.flatMap(record => {
    const request = 'request' in record ? ledger.inFlight.get(callOf(record)) : undefined
    enter(ledger, record)
    if (record.event === 'started') startedAt.set(callOf(record), record.at)
    if (record.event !== 'finished' || !request) return []
    const { at, environment, answeredAt, duration, initDuration, extensionsDuration } = record
    const started = startedAt.get(callOf(record)) ?? at
    const isFirst = initDuration === 0 || !reported.has(environment)
    if (initDuration > 0) reported.add(environment)
    const limits = limitsOf(ledger.now, request.decided, request.timeouts)
    const claims: Record<string, boolean> = {
      'the answer comes after the duration': answeredAt === started + duration,
      'the environment is free after its extensions': at === answeredAt + extensionsDuration,
      'the timeout is kept, and all used up by what times out': limits.some(limit =>
        fits(record, limit),
      ),
      'Init is reported once': isFirst,
      ...billing(ledger.now, request.decided, record),
    }
    return Object.entries(claims).flatMap(([claim, holds]) =>
      holds ? [] : [`${record.request}: ${claim}`],
    )
  })
}

/** On Managed Instances somebody who waits is answered sooner than an event (G7). */
function limitsOf(
  now: PlanSketch,
  { function: name, request }: DecidedRecord,
  timeouts: readonly number[],
): readonly number[] {
  const managed = managedOf(now, name)
  const caller = callerOf(now, request)
  const isEvent = caller !== undefined && 'front' in caller && caller.front.isEvent === true
  if (managed === undefined || isEvent) return timeouts
  return timeouts.map(timeout => Math.min(timeout, managed.answerLimit))
}

function fits({ outcome, duration, extensionsDuration }: FinishedRecord, limit: number): boolean {
  const used = duration + extensionsDuration
  return outcome === 'timedOut' ? used === limit : used <= limit
}

/** On Managed Instances servers are billed and no time is (G7). */
function billing(
  { behaviour, functions }: PlanSketch,
  { function: name, version }: DecidedRecord,
  { billedMs, duration, extensionsDuration, initDuration }: FinishedRecord,
): Record<string, boolean> {
  const plan = functions.find(fn => fn.name === name)?.versions.find(each => each.name === version)
  if (plan?.managed) return { 'no time is billed': billedMs === 0 }
  const used = duration + extensionsDuration
  const mayBill = used + initDuration + (behaviour.billFailedInit ? 10_000_000 : 0)
  return {
    'what is used is billed': billedMs >= used / 1000,
    'no more is billed than began': billedMs < mayBill / 1000 + (plan?.restore ? 2 : 1),
    'Init is billed where it is not restored':
      plan?.restore !== undefined || billedMs >= (used + initDuration) / 1000,
  }
}
