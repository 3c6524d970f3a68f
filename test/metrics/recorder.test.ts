import { expect, test } from 'vitest'
import { handMade } from './handMade.ts'
import { observed } from './observed.ts'

const second = 1_000_000
const nothing = {
  count: 0,
  mean: null,
  min: null,
  max: null,
  p50: null,
  p90: null,
  p95: null,
  p99: null,
  'p99.9': null,
}
const always = (time: number, count: number) => ({
  count,
  mean: time,
  min: time,
  max: time,
  p50: time,
  p90: time,
  p95: time,
  p99: time,
  'p99.9': time,
})

// At 1 s a second environment is needed; what follows is all of [1 s, 60 s).
const four = handMade([0, 1, 1, 30])

test('a recorder gives a function the numbers of a table that is made by hand', () => {
  expect(observed(four, second).measures.functions['f']).toEqual({
    Invocations: 4,
    Errors: 0,
    Throttles: 0,
    throttlesByLimit: {},
    throttlesByReason: {},
    coldStarts: 2,
    timeouts: 0,
    suppressedInits: 0,
    Duration: always(100, 3),
    InitDuration: always(200, 1),
    PostRuntimeExtensionsDuration: nothing,
    coldStartRate: {
      count: 1,
      of: 3,
      rate: 1 / 3,
      interval: [expect.closeTo(0.008404, 6), expect.closeTo(0.905701, 6)],
    },
    throttleRate: { count: 0, of: 3, rate: 0, interval: [0, expect.closeTo(0.707598, 6)] },
    billedDurationMs: 800,
    gbSeconds: 0.4,
    ConcurrentExecutions: { mean: 0.5 / 59, max: 2 },
    environments: {
      created: 2,
      mean: 2,
      max: 2,
      meanRunning: 0.5 / 59,
      meanIdle: 117.5 / 59,
      meanLifetimeMs: null,
    },
    ProvisionedConcurrencyInvocations: 0,
    ProvisionedConcurrencySpilloverInvocations: 0,
    spillsByCause: {},
    ProvisionedConcurrencyUtilization: null,
    provisionedGbSeconds: 0,
    managedInstanceHours: null,
    RecursiveInvocationsDropped: 0,
    AsyncEventsReceived: 0,
    asyncEventsDuplicated: 0,
    DeadLetterErrors: 0,
    DestinationDeliveryFailures: 0,
    AsyncEventAge: nothing,
    AsyncEventsDropped: 0,
    waiting: { callsMs: 0, queueMs: 0, gbSeconds: 0 },
    calls: {},
  })
})

test('a recorder gives the source, the account and the series theirs', () => {
  const { window, sources, account, timeSeries } = observed(four, second).measures
  expect(window).toEqual({ fromMs: 1000, toMs: 60_000 })
  expect(sources['s']).toMatchObject({
    arrivals: 4,
    attempts: 4,
    outcomes: { completed: 4, failed: 0, timedOut: 0, throttled: 0, inFlight: 0 },
    latency: { count: 3, mean: 500 / 3, min: 100, max: 300, p50: 100, p90: 300 },
    coldLatency: always(300, 1),
    warmLatency: always(100, 2),
  })
  const level = { mean: 0.5 / 59, max: 2 }
  expect(account).toEqual({
    ConcurrentExecutions: level,
    UnreservedConcurrentExecutions: level,
    ClaimedAccountConcurrency: level,
  })
  expect(timeSeries).toEqual({
    periodMs: 60_000,
    sources: {},
    events: {},
    queues: {},
    streams: {},
    functions: {
      f: {
        Invocations: [4],
        Errors: [0],
        Throttles: [0],
        coldStarts: [2],
        ConcurrentExecutions: [2],
        Duration: [100],
      },
    },
  })
})

test('a level that lasts over the ends of periods counts in all of them', () => {
  const [fn] = four.functions
  const [version] = fn?.versions ?? []
  if (!fn || !version) throw new RangeError('the plan has a function')
  const slow = {
    ...version,
    timeout: 900 * second,
    steps: [{ time: { constant: 130 * second }, stretch: 1 }],
  }
  const sketch = { ...handMade([59, 59.5]), functions: [{ ...fn, versions: [slow] }] }
  const { timeSeries, sources, functions } = observed({ ...sketch, until: 240 * second }).measures
  expect(timeSeries.functions['f']).toEqual({
    Invocations: [2, 0, 0, 0],
    Errors: [0, 0, 0, 0],
    Throttles: [0, 0, 0, 0],
    coldStarts: [2, 0, 0, 0],
    ConcurrentExecutions: [2, 2, 2, 2],
    Duration: [130_000, null, null, null],
  })
  const cut = observed({ ...sketch, until: 150 * second }).measures
  expect(cut.sources['s']?.outcomes.inFlight).toBe(2)
  expect(cut.functions['f']?.ConcurrentExecutions.mean).toBe((91 + 90.5) / 150)
  expect([sources['s']?.outcomes.completed, functions['f']?.Invocations]).toEqual([2, 2])
})

test('throttles are counted by the limit and by the reason, with the first and the last', () => {
  const { functions } = observed(handMade([0, 0.1, 0.25, 2], 1)).measures
  expect(functions['f']).toMatchObject({
    Invocations: 2,
    Throttles: 2,
    throttlesByLimit: { accountConcurrency: { count: 2, firstMs: 100, lastMs: 250 } },
    throttlesByReason: { ConcurrentInvocationLimitExceeded: 2 },
    throttleRate: { count: 2, of: 4, rate: 0.5 },
  })
})

test('an Init inside an invocation counts as suppressed', () => {
  const [fn] = four.functions
  const [version] = fn?.versions ?? []
  if (!fn || !version) throw new RangeError('the plan has a function')
  const sketch = { ...four, functions: [{ ...fn, versions: [{ ...version, crashes: 1 }] }] }
  // Every crash undoes an Init: of three environments' calls one each is the first.
  expect(observed(sketch).measures.functions['f']).toMatchObject({
    Errors: 4,
    coldStarts: 2,
    suppressedInits: 2,
    InitDuration: { count: 2 },
  })
})
