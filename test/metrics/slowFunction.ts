import type {
  DecidedRecord,
  FinishedRecord,
  LogRecord,
  StartedRecord,
} from '../../src/metrics/logRecord.ts'
import type { FunctionMeasures, FunctionSeries } from '../../src/metrics/measures.ts'
import type { FunctionPlan } from '../../src/model/plan/functionPlan.ts'
import { tally } from '../support/tally.ts'
import type { SlowEvents } from './slowEvents.ts'
import { existing, highestShare, inFlight, provisioned } from './slowLevels.ts'
import { slowLimits, slowRate, slowTimes } from './slowSummary.ts'

/** One request as the log tells of it. */
export interface LoggedRequest {
  readonly decided: DecidedRecord
  readonly started: StartedRecord | undefined
  readonly finished: FinishedRecord | undefined
}

export interface Window {
  readonly warmup: number
  readonly until: number
}

/** All but what the log does not tell: a suppressed Init, and the Init of an unfinished invocation. */
export type SlowFunction = Omit<
  FunctionMeasures,
  'suppressedInits' | 'InitDuration' | 'waiting' | keyof SlowEvents
>

/** The measures of a function from the log of all that concerns it. */
export function slowFunction(
  plan: FunctionPlan,
  requests: readonly LoggedRequest[],
  log: readonly LogRecord[],
  { warmup, until }: Window,
): SlowFunction {
  const started = requests.filter(request => request.started)
  const inWindow = started.filter(request => (request.started?.at ?? 0) >= warmup)
  const ends = inWindow.flatMap(({ finished }) => finished ?? [])
  const throttled = requests.filter(isThrottled)
  const arrived = requests.filter(({ decided }) => decided.at >= warmup)
  const outcomes = tally(requests.flatMap(({ finished }) => finished?.outcome ?? []))
  const running = inFlight(log)
  const busy = inFlight(log, ({ decision }) => decision === 'provisioned')
  const ready = provisioned(log, record => record.ready).area(warmup, until)
  return {
    Invocations: started.length,
    Errors: (outcomes['error'] ?? 0) + (outcomes['crash'] ?? 0) + (outcomes['timedOut'] ?? 0),
    Throttles: throttled.length,
    RecursiveInvocationsDropped: requests.filter(({ decided }) => decided.decision === 'recursive')
      .length,
    throttlesByLimit: slowLimits(throttled.map(({ decided }) => [decided.limit, decided.at])),
    throttlesByReason: tally(throttled.map(({ decided }) => decided.Reason ?? '')),
    coldStarts: started.filter(isCold).length,
    timeouts: outcomes['timedOut'] ?? 0,
    Duration: slowTimes(ends.map(({ duration }) => duration)),
    PostRuntimeExtensionsDuration: slowTimes(
      ends.map(({ extensionsDuration }) => extensionsDuration).filter(time => time > 0),
    ),
    coldStartRate: slowRate(inWindow.filter(isCold).length, inWindow.length),
    throttleRate: slowRate(arrived.filter(isThrottled).length, arrived.length),
    billedDurationMs: sum(requests.map(({ finished }) => finished?.billedMs ?? 0)),
    gbSeconds:
      sum(
        requests.map(
          ({ decided, finished }) => (finished?.billedMs ?? 0) * memoryOf(plan, decided.version),
        ),
      ) / 1_024_000,
    ConcurrentExecutions: running.summary(warmup, until),
    environments: slowEnvironments(log, { warmup, until }),
    ProvisionedConcurrencyInvocations: started.filter(
      ({ decided }) => decided.decision === 'provisioned',
    ).length,
    ProvisionedConcurrencySpilloverInvocations: started.filter(({ decided }) => decided.spill)
      .length,
    spillsByCause: slowLimits(
      requests
        .filter(({ decided }) => decided.spill)
        .map(({ decided }) => [decided.spill, decided.at]),
    ),
    ProvisionedConcurrencyUtilization:
      ready === 0
        ? null
        : { mean: busy.area(warmup, until) / ready, max: highestShare(log, warmup) },
    provisionedGbSeconds: provisionedMemory(plan, log, until) / 1_024_000_000,
    managedInstanceHours: null,
    calls: {},
  }
}

/** The same by periods of a minute. */
export function slowSeries(
  requests: readonly LoggedRequest[],
  log: readonly LogRecord[],
  until: number,
): FunctionSeries {
  const minute = 60_000_000
  const running = inFlight(log)
  const starts = Array.from({ length: Math.ceil(until / minute) }, (_, period) => period * minute)
  const values = starts.map(from => {
    const isIn = (at: number | undefined) => at !== undefined && at >= from && at < from + minute
    const began = requests.filter(({ started }) => isIn(started?.at))
    const ends = began.flatMap(({ finished }) => finished ?? [])
    const times = ends.map(({ duration }) => duration)
    return {
      Invocations: began.length,
      Errors: ends.filter(({ outcome }) => outcome !== 'completed').length,
      Throttles: requests.filter(each => isThrottled(each) && isIn(each.decided.at)).length,
      coldStarts: began.filter(isCold).length,
      ConcurrentExecutions: running.max(from, Math.min(from + minute, until)),
      Duration: times.length === 0 ? null : sum(times) / (times.length * 1000),
    }
  })
  return {
    Invocations: values.map(each => each.Invocations),
    Errors: values.map(each => each.Errors),
    Throttles: values.map(each => each.Throttles),
    coldStarts: values.map(each => each.coldStarts),
    ConcurrentExecutions: values.map(each => each.ConcurrentExecutions),
    Duration: values.map(each => each.Duration),
  }
}

function slowEnvironments(
  log: readonly LogRecord[],
  { warmup, until }: Window,
): FunctionMeasures['environments'] {
  const running = inFlight(log)
  const environments = existing(log)
  const idle = environments.area(warmup, until) - running.area(warmup, until)
  return {
    created: log.filter(({ event }) => event === 'created').length,
    ...environments.summary(warmup, until),
    meanRunning: running.summary(warmup, until).mean,
    meanIdle: idle / (until - warmup),
    meanLifetimeMs: meanLifetime(log, warmup),
  }
}

function meanLifetime(log: readonly LogRecord[], warmup: number): number | null {
  const born = new Map<string, number>()
  const lifetimes = log.flatMap(record => {
    if (record.event === 'created') born.set(record.environment, record.at)
    return record.event === 'removed' && record.at >= warmup
      ? record.at - (born.get(record.environment) ?? NaN)
      : []
  })
  return lifetimes.length === 0 ? null : sum(lifetimes) / (lifetimes.length * 1000)
}

function provisionedMemory(plan: FunctionPlan, log: readonly LogRecord[], until: number): number {
  return sum(
    plan.qualifiers.map(({ name, routes }) => {
      const own = log.filter(each => each.event === 'provisioned' && each.qualifier === name)
      const area = provisioned(own, ({ configured }) => configured).area(0, until)
      return area * memoryOf(plan, routes[0]?.version)
    }),
  )
}

export function memoryOf({ versions }: FunctionPlan, version: string | undefined): number {
  return versions.find(({ name }) => name === version)?.memoryMb ?? NaN
}

function isThrottled({ decided }: LoggedRequest): boolean {
  return decided.decision === 'throttled'
}

function isCold({ decided }: LoggedRequest): boolean {
  return decided.decision === 'cold'
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
