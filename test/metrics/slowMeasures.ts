import type { FinishedRecord, LogRecord, StartedRecord } from '../../src/metrics/logRecord.ts'
import type {
  AccountMeasures,
  FunctionSeries,
  ResourceMeasures,
  SourceMeasures,
  WaitingMeasures,
} from '../../src/metrics/measures.ts'
import type { FunctionPlan } from '../../src/model/plan/functionPlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { callOf } from '../support/callOf.ts'
import { tally } from '../support/tally.ts'
import { slowClient } from './slowClient.ts'
import { type SlowEvents, slowEvents } from './slowEvents.ts'
import {
  type LoggedRequest,
  memoryOf,
  type SlowFunction,
  slowFunction,
  slowSeries,
  type Window,
} from './slowFunction.ts'
import { claimed, inFlight } from './slowLevels.ts'
import { slowResource } from './slowResource.ts'
import { slowTimes } from './slowSummary.ts'
import { slowWaiting } from './slowWaiting.ts'

interface SlowMeasures {
  readonly window: { readonly fromMs: number; readonly toMs: number }
  readonly functions: Readonly<
    Record<string, SlowFunction & SlowEvents & { waiting: WaitingMeasures }>
  >
  readonly sources: Readonly<Record<string, SourceMeasures>>
  readonly resources: Readonly<Record<string, ResourceMeasures>>
  readonly account: AccountMeasures
  readonly timeSeries: {
    readonly periodMs: number
    readonly functions: Readonly<Record<string, FunctionSeries>>
    readonly sources: Readonly<Record<string, never>>
    readonly events: Readonly<Record<string, never>>
    readonly queues: Readonly<Record<string, never>>
  }
}

/** The same measures from the log of a run: the slow, obvious second implementation. */
export function slowMeasures(
  plan: WorldPlan,
  log: readonly LogRecord[],
  window: Window,
): SlowMeasures {
  const requests = requestsIn(log)
  const functionOf = new Map(requests.map(({ decided }) => [decided.request, decided.function]))
  const concerns = (record: LogRecord, name: string) =>
    ('function' in record
      ? record.function
      : 'request' in record && functionOf.get(record.request)) === name
  const functions = plan.functions.map(each => ({
    plan: each,
    log: log.filter(record => concerns(record, each.name)),
    requests: requests.filter(({ decided }) => decided.function === each.name),
  }))
  return {
    window: { fromMs: window.warmup / 1000, toMs: window.until / 1000 },
    functions: Object.fromEntries(
      functions.map(each => [
        each.plan.name,
        {
          ...slowFunction(each.plan, each.requests, each.log, window),
          ...slowEvents(plan, each.plan.name, log, window),
          waiting: slowWaiting(environmentsOf(each.plan, each.log), log),
        },
      ]),
    ),
    sources: Object.fromEntries(
      plan.sources
        .map(({ name }): [string, SourceMeasures] => [
          name,
          slowSource(requestsOf(name, requests), window),
        ])
        .concat(
          (plan.clients ?? []).map(client => [
            client.name,
            slowClient(client, requests, log, window),
          ]),
        ),
    ),
    resources: Object.fromEntries(
      (plan.resources ?? []).map(({ name }) => [name, slowResource(name, log, window)]),
    ),
    account: slowAccount(plan, log, window),
    timeSeries: {
      periodMs: 60_000,
      functions: Object.fromEntries(
        functions.map(each => [each.plan.name, slowSeries(each.requests, each.log, window.until)]),
      ),
      sources: {},
      events: {},
      queues: {},
    },
  }
}

/** The environments of a function, with their memory. */
function environmentsOf(plan: FunctionPlan, log: readonly LogRecord[]): Map<string, number> {
  return new Map(
    log.flatMap((record): [string, number][] =>
      record.event === 'created' ? [[record.environment, memoryOf(plan, record.version)]] : [],
    ),
  )
}

function requestsIn(log: readonly LogRecord[]): LoggedRequest[] {
  const started = new Map<string, StartedRecord>()
  const finished = new Map<string, FinishedRecord>()
  for (const record of log) {
    if (record.event === 'started') started.set(callOf(record), record)
    if (record.event === 'finished') finished.set(callOf(record), record)
  }
  return log.flatMap(record => {
    if (record.event !== 'decided') return []
    const call = callOf(record)
    return { decided: record, started: started.get(call), finished: finished.get(call) }
  })
}

function requestsOf(source: string, requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ decided }) => decided.request.startsWith(`${source}#`))
}

function slowSource(requests: readonly LoggedRequest[], { warmup }: Window): SourceMeasures {
  const answered = requests.flatMap(({ decided, finished }) =>
    finished && decided.at >= warmup
      ? { isCold: decided.decision === 'cold', latency: finished.answeredAt - decided.at }
      : [],
  )
  const times = (which: (isCold: boolean) => boolean) =>
    slowTimes(answered.filter(({ isCold }) => which(isCold)).map(({ latency }) => latency))
  const ends = tally(
    requests.map(({ decided, finished }) =>
      decided.decision === 'throttled' ? 'throttled' : (finished?.outcome ?? 'inFlight'),
    ),
  )
  const notRestored = ends['restoreTimeout'] ?? 0
  const throttled = ends['throttled'] ?? 0
  const answered200 = requests.length - notRestored - throttled - (ends['inFlight'] ?? 0)
  const answers = { 200: answered200, 408: notRestored, 429: throttled }
  return {
    arrivals: requests.length,
    attempts: requests.length,
    outcomes: {
      completed: ends['completed'] ?? 0,
      failed: (ends['error'] ?? 0) + (ends['crash'] ?? 0) + (ends['restoreTimeout'] ?? 0),
      timedOut: ends['timedOut'] ?? 0,
      throttled: ends['throttled'] ?? 0,
      dropped: 0,
      deadLettered: 0,
      expired: 0,
      filtered: 0,
      inFlight: ends['inFlight'] ?? 0,
      queued: 0,
      waitingToRetry: 0,
    },
    latency: times(() => true),
    coldLatency: times(isCold => isCold),
    warmLatency: times(isCold => !isCold),
    amplification: requests.length === 0 ? null : 1,
    refused: 0,
    gaveUp: 0,
    answers: Object.fromEntries(Object.entries(answers).filter(([, count]) => count > 0)),
    abandoned: { count: 0, billedDurationMs: 0 },
    visits: null,
    calls: {},
  }
}

function slowAccount(
  { functions }: WorldPlan,
  log: readonly LogRecord[],
  { warmup, until }: Window,
): AccountMeasures {
  const reservedOf = (name: string) => functions.find(each => each.name === name)?.reserved
  const reserved = functions.reduce((sum, each) => sum + (each.reserved ?? 0), 0)
  const unreserved = inFlight(log, decided => reservedOf(decided.function) === undefined)
  return {
    ConcurrentExecutions: inFlight(log).summary(warmup, until),
    UnreservedConcurrentExecutions: unreserved.summary(warmup, until),
    ClaimedAccountConcurrency: claimed(log, reservedOf, reserved).summary(warmup, until),
  }
}
