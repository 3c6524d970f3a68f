import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { callerOf, callNamed, plansOfCall } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'
import type { PlanSketch } from './planSketch.ts'

type Wait = Extract<LogRecord, { event: 'waits' | 'held' }>

/**
 * A wait before a retry keeps the bounds of its plan, and the retry comes when it is over; that of an
 * adaptive client may be held back longer, and a law of theirs says for how long.
 */
export const waitsAreRight: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  const waiting = new Map<string, Wait>()
  const answers = new Map<string, string[]>()
  return log.flatMap(record => {
    enter(ledger, record)
    if (record.event === 'answered') {
      const { request, answer } = record
      answers.set(request, [...(answers.get(request) ?? []), answer])
    }
    if (record.event === 'held') waiting.set(record.request, record)
    if (record.event === 'waits') {
      waiting.set(record.request, record)
      return faults(ledger.now, record, answers.get(record.request) ?? [])
    }
    if (record.event !== 'attempted') return []
    const { event, until = record.at } = waiting.get(record.request) ?? {}
    const isHeld = event === 'waits' && isEverAdaptive(sketch, record.request)
    return until === record.at || (isHeld && until < record.at)
      ? []
      : [`${record.request} tries again at ${record.at}, not ${until}`]
  })
}

function isEverAdaptive(sketch: PlanSketch, request: string): boolean {
  return plansOfCall(sketch, callNamed(request)).some(({ retries }) => retries.isAdaptive)
}

function faults(sketch: PlanSketch, { request, at, until }: Wait, answers: string[]): string[] {
  const caller = callerOf(sketch, request)
  if (!caller || !('retries' in caller)) return [`${request} waits, and nobody made it`]
  const { attempts, base, cap, jitter, events } = caller.retries
  const wait = until - at
  const answer = answers.at(-1)
  const complaint = (bounds: string) => [`${request} waits ${wait} after ${answer}, not ${bounds}`]
  if (events) {
    const unbegun = new Set<string>(['throttled', 'notRestored', 'notReady'])
    const throttles = answers.filter(one => unbegun.has(one)).length
    const doubled = Math.min(events.throttleCap, events.throttleBase * 2 ** (throttles - 1))
    const isThrottled = unbegun.has(answer ?? '')
    const right = isThrottled ? doubled : events.errorWaits[answers.length - throttles - 1]
    return wait === right ? [] : complaint(String(right))
  }
  if (answers.length >= attempts) return complaint('at all')
  const first = answer?.toLowerCase().includes('throttled') ? base.throttling : base.transient
  // Behind a front, a throttle of Lambda may look like any failure.
  const highest = Math.max(first, caller.front.isHttp ? base.transient : 0)
  const lowest = Math.min(first, caller.front.isHttp ? base.transient : Infinity)
  const doubled = (time: number) => Math.round(Math.min(cap, time * 2 ** (answers.length - 1)))
  const most = jitter === 'decorrelated' ? cap : doubled(highest)
  const least = { full: 0, decorrelated: 0, none: 1, equal: 0.5 }[jitter] * doubled(lowest)
  return wait >= Math.floor(least) && wait <= most ? [] : complaint(`${least} to ${most}`)
}
