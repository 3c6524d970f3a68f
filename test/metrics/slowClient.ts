import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { CallMeasures, SourceMeasures } from '../../src/metrics/measures.ts'
import type { ClientCallPlan, ClientPlan } from '../../src/model/plan/clientPlan.ts'
import { tally } from '../support/tally.ts'
import type { LoggedRequest, Window } from './slowFunction.ts'
import { slowTimes } from './slowSummary.ts'

type ClientLog = readonly Extract<LogRecord, { request: string }>[]

/** A request of a client as the log tells of it. */
interface Wanted {
  readonly cameAt: number
  readonly attempts: number
  readonly endedAt: number | undefined
  readonly outcome: string
  /** Whether its last attempt was given a new environment. */
  readonly isCold: boolean
}

/** The measures of a source that calls with more around it, from the log of a run. */
export function slowClient(
  { name, calls, flow, arrivals }: ClientPlan,
  invocations: readonly LoggedRequest[],
  log: readonly LogRecord[],
  window: Window,
): SourceMeasures {
  const own = calls.map(call => ({ call, log: logOf(call.name, log) }))
  const all = own.flatMap(each => wantedIn(each.log))
  const answers = tally(own.flatMap(each => statusesIn(each.call, each.log)))
  const abandoned = own.flatMap(each => abandonedIn(each.log, invocations))
  const whole = slowCall(all, abandoned, window)
  const answered = (...kinds: readonly string[]) =>
    own
      .flatMap(each => each.log)
      .filter(record => record.event === 'answered' && kinds.includes(record.answer)).length
  const times = (isCold: boolean) =>
    timesOf(
      all.filter(one => one.isCold === isCold),
      window,
    )
  return {
    ...whole,
    coldLatency: slowTimes(times(true)),
    warmLatency: slowTimes(times(false)),
    amplification: all.length === 0 ? null : whole.attempts / all.length,
    answers,
    refused: answered('tooLarge', 'frontThrottled'),
    gaveUp: answered('gaveUp'),
    visits: flow || arrivals.loop === 'closed' ? slowVisits(name, log, window) : null,
    calls: flow ? callsOf(own, invocations, window) : {},
  }
}

/** A function may be called in several ways. */
function callsOf(
  own: readonly { readonly call: ClientCallPlan; readonly log: ClientLog }[],
  invocations: readonly LoggedRequest[],
  window: Window,
): Record<string, CallMeasures> {
  const names = new Set(own.map(({ call }) => call.functionName))
  return Object.fromEntries(
    Array.from(names, name => {
      const logs = own.filter(({ call }) => call.functionName === name).map(({ log }) => log)
      const abandoned = logs.flatMap(log => abandonedIn(log, invocations))
      return [name, slowCall(logs.flatMap(wantedIn), abandoned, window)]
    }),
  )
}

function logOf(name: string, log: readonly LogRecord[]): ClientLog {
  return log.flatMap(record =>
    'request' in record && record.request.startsWith(`${name}#`) ? record : [],
  )
}

function wantedIn(log: ClientLog): Wanted[] {
  return log.flatMap(({ event, request, at }) => {
    if (event !== 'requested') return []
    const own = log.filter(one => one.request === request)
    const attempts = own.filter(one => one.event === 'attempted').length
    const ended = own.find(one => one.event === 'ended')
    const last = own.findLast(one => one.event === 'waits' || one.event === 'attempted')
    const decided = own.findLast(one => one.event === 'decided')
    const open = last?.event === 'waits' ? 'waitingToRetry' : 'inFlight'
    return {
      cameAt: at,
      attempts,
      endedAt: ended?.at,
      outcome: ended?.event === 'ended' ? ended.outcome : open,
      isCold:
        decided?.event === 'decided' && decided.attempt === attempts && decided.decision === 'cold',
    }
  })
}

function timesOf(wanted: readonly Wanted[], { warmup }: Window): number[] {
  return wanted.flatMap(({ cameAt, endedAt, outcome }) =>
    endedAt === undefined || outcome === 'throttled' || cameAt < warmup ? [] : endedAt - cameAt,
  )
}

function slowCall(
  wanted: readonly Wanted[],
  abandoned: readonly LoggedRequest[],
  window: Window,
): CallMeasures {
  const outcomes = tally(wanted.map(({ outcome }) => outcome))
  return {
    arrivals: wanted.length,
    attempts: wanted.reduce((sum, { attempts }) => sum + attempts, 0),
    outcomes: {
      completed: outcomes['completed'] ?? 0,
      failed: outcomes['failed'] ?? 0,
      timedOut: outcomes['timedOut'] ?? 0,
      throttled: outcomes['throttled'] ?? 0,
      dropped: 0,
      deadLettered: 0,
      expired: 0,
      filtered: 0,
      inFlight: outcomes['inFlight'] ?? 0,
      queued: 0,
      waitingToRetry: outcomes['waitingToRetry'] ?? 0,
    },
    latency: slowTimes(timesOf(wanted, window)),
    abandoned: {
      count: abandoned.length,
      billedDurationMs: abandoned.reduce((sum, { finished }) => sum + (finished?.billedMs ?? 0), 0),
    },
  }
}

/** HTTP statuses; who gave up of itself saw none. */
function statusesIn({ front, patience }: ClientCallPlan, log: ClientLog): string[] {
  return log.flatMap(record => {
    if (record.event !== 'answered') return []
    const isOwn = record.answer === 'gaveUp' && patience?.of === 'client'
    const status = isOwn ? 0 : front.statuses[record.answer]
    return status === 0 ? 'none' : String(status)
  })
}

/** Invocations that ended though their client had given up before. */
function abandonedIn(log: ClientLog, invocations: readonly LoggedRequest[]): LoggedRequest[] {
  return log.flatMap(record =>
    record.event === 'answered' && record.answer === 'gaveUp'
      ? invocations.filter(
          ({ decided, finished }) =>
            finished && decided.request === record.request && decided.attempt === record.attempt,
        )
      : [],
  )
}

function slowVisits(
  name: string,
  log: readonly LogRecord[],
  { warmup }: Window,
): SourceMeasures['visits'] {
  const own = log.flatMap(record =>
    'visit' in record && record.visit.startsWith(`${name}~`) ? record : [],
  )
  const began = own.filter(({ event }) => event === 'visitBegan')
  const ends = began.map(({ visit, at }) => ({
    cameAt: at,
    end: own.find(one => one.event === 'visitEnded' && one.visit === visit),
  }))
  const completed = ends.filter(({ end }) => end?.event === 'visitEnded' && !end.isBroken)
  const broken = ends.filter(({ end }) => end?.event === 'visitEnded' && end.isBroken)
  return {
    began: began.length,
    completed: completed.length,
    broken: broken.length,
    inside: began.length - completed.length - broken.length,
    time: slowTimes(
      completed.flatMap(({ cameAt, end }) => (end && cameAt >= warmup ? end.at - cameAt : [])),
    ),
  }
}
