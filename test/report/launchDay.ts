import type { FunctionMeasures, Rate, TimeSummary } from '../../src/metrics/measures.ts'
import type { RunResult } from '../../src/run/runResult.ts'

const nothing: TimeSummary = {
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

const times = (count: number, p50: number, p99: number): TimeSummary => ({
  count,
  mean: p50 * 1.1,
  min: p50 / 4,
  max: p99 * 3,
  p50,
  p90: p50 * 1.9,
  p95: p50 * 2.4,
  p99,
  'p99.9': p99 * 1.7,
})

const none: Rate = { count: 0, of: 0, rate: null, interval: null }

/** A function that nobody called. */
const idleFunction: FunctionMeasures = {
  Invocations: 0,
  Errors: 0,
  Throttles: 0,
  throttlesByLimit: {},
  throttlesByReason: {},
  coldStarts: 0,
  timeouts: 0,
  suppressedInits: 0,
  Duration: nothing,
  InitDuration: nothing,
  PostRuntimeExtensionsDuration: nothing,
  coldStartRate: none,
  throttleRate: none,
  billedDurationMs: 0,
  gbSeconds: 0,
  ConcurrentExecutions: { mean: 0, max: 0 },
  environments: {
    created: 0,
    mean: 0,
    max: 0,
    meanRunning: 0,
    meanIdle: 0,
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
}

const checkout: FunctionMeasures = {
  ...idleFunction,
  Invocations: 1_234_567,
  Errors: 1_203,
  Throttles: 23_912,
  throttlesByLimit: {
    reservedConcurrency: { count: 912, firstMs: 1_234_567.891, lastMs: 1_500_000 },
    scalingRate: { count: 23_000, firstMs: 1_203_331.042, lastMs: 1_211_000.5 },
  },
  throttlesByReason: {
    ConcurrentInvocationLimitExceeded: 23_000,
    ReservedFunctionConcurrentInvocationLimitExceeded: 912,
  },
  coldStarts: 4_321,
  timeouts: 3,
  suppressedInits: 2,
  Duration: times(1_200_000, 80.127, 1_403.2),
  InitDuration: times(4_300, 250.4, 911.7),
  PostRuntimeExtensionsDuration: nothing,
  coldStartRate: { count: 4_300, of: 1_200_000, rate: 4_300 / 1_200_000, interval: null },
  throttleRate: { count: 23_912, of: 1_223_912, rate: 23_912 / 1_223_912, interval: null },
  billedDurationMs: 123_456_789,
  gbSeconds: 61_728.3945,
  ConcurrentExecutions: { mean: 17.3456, max: 812 },
  environments: {
    created: 4_330,
    mean: 230.25,
    max: 850,
    meanRunning: 17.3456,
    meanIdle: 212.9044,
    meanLifetimeMs: 1_600_000,
  },
  ProvisionedConcurrencyInvocations: 900_000,
  ProvisionedConcurrencySpilloverInvocations: 334_567,
  spillsByCause: {
    allBusy: { count: 350_000, firstMs: 1_200_001, lastMs: 3_599_000 },
    rate: { count: 8_479, firstMs: 1_300_000, lastMs: 1_310_000 },
  },
  ProvisionedConcurrencyUtilization: { mean: 0.4371, max: 1 },
  provisionedGbSeconds: 90_000,
}

const fulfil: FunctionMeasures = {
  ...idleFunction,
  Invocations: 120,
  Duration: times(120, 0.123, 12.34),
  InitDuration: nothing,
  coldStartRate: { count: 0, of: 120, rate: 0, interval: [0, 0.0302] },
  throttleRate: { count: 3, of: 123, rate: 3 / 123, interval: [0.00506, 0.0696] },
  gbSeconds: 0.01234,
  billedDurationMs: 99,
  ConcurrentExecutions: { mean: 0.0005, max: 2 },
  environments: { ...idleFunction.environments, created: 2, mean: 1.5, max: 2 },
}

const outcomes = {
  completed: 0,
  failed: 0,
  timedOut: 0,
  throttled: 0,
  dropped: 0,
  deadLettered: 0,
  expired: 0,
  filtered: 0,
  inFlight: 0,
  queued: 0,
  waitingToRetry: 0,
}

const series = {
  Invocations: [3, 4, 5],
  Errors: [0, 0, 0],
  Throttles: [0, 0, 0],
  coldStarts: [1, 0, 0],
  ConcurrentExecutions: [1, 2, 1],
  Duration: [10.5, null, 12],
}

const remedy = {
  path: 'functions.checkout.ReservedConcurrentExecutions',
  from: 800,
  to: 900,
  throttled: 0,
  removes: true,
  binding: null,
}

/** Of a source that calls directly. */
const direct = {
  amplification: 1,
  refused: 0,
  gaveUp: 0,
  answers: {},
  abandoned: { count: 0, billedDurationMs: 0 },
  visits: null,
  calls: {},
}

/** A made-up result with some of everything; its numbers fit one another only roughly. */
export const launchDay: RunResult = {
  schemaVersion: 1,
  lambdasim: '0.1.0',
  modelVersion: 1,
  scenario: {
    name: 'Checkout on launch day',
    question: 'How much provisioned concurrency keeps p99 below 800 ms?',
    hash: 'sha256:00ff',
  },
  seed: '42',
  replications: 1,
  window: { fromMs: 300_000, toMs: 3_600_000 },
  verdict: '1.9% of 1,258,602 requests throttled. Binding limit: scaling rate of checkout.',
  findings: {
    binding: {
      functionName: 'checkout',
      limit: 'scalingRate',
      count: 23_000,
      firstMs: 1_203_331.042,
      lastMs: 1_211_000.5,
    },
    variants: [{ ...remedy, to: 850, throttled: 12, removes: false }, remedy],
    remedy,
    deadLetters: null,
  },
  fingerprint: '0123456789abcdef',
  functions: { checkout, fulfil },
  sources: {
    web: {
      arrivals: 1_258_482,
      attempts: 1_258_482,
      outcomes: {
        ...outcomes,
        completed: 1_233_360,
        failed: 1_200,
        timedOut: 3,
        throttled: 23_912,
        inFlight: 7,
      },
      latency: times(1_200_000, 81.5, 1_999.96),
      coldLatency: times(4_300, 330.5, 1_200.1),
      warmLatency: times(1_195_700, 80.127, 500),
      ...direct,
    },
    orders: {
      arrivals: 123,
      attempts: 123,
      outcomes: { ...outcomes, completed: 120, throttled: 3 },
      latency: times(120, 0.123, 999.6),
      coldLatency: nothing,
      warmLatency: times(120, 0.123, 12.34),
      ...direct,
    },
  },
  resources: {},
  changes: [],
  handedOn: [],
  queues: {},
  streams: {},
  stateMachines: {},
  warmers: {},
  account: {
    ConcurrentExecutions: { mean: 17.3461, max: 813 },
    UnreservedConcurrentExecutions: { mean: 0.0005, max: 2 },
    ClaimedAccountConcurrency: { mean: 800.0005, max: 802 },
  },
  assumptions: [
    {
      name: 'idleTimeout',
      value: 'constant 300s',
      isDefault: false,
      rule: 'L19',
      reason: 'AWS publishes none',
    },
    {
      name: 'reuse',
      value: 'mostRecentlyUsed',
      isDefault: true,
      rule: 'L16',
      reason: 'AWS publishes none',
    },
  ],
  timeSeries: {
    periodMs: 60_000,
    functions: {
      checkout: {
        ...series,
        Throttles: [0, 1, 20_000],
        ConcurrentExecutions: [100, 406, 812],
      },
      fulfil: series,
    },
    sources: {},
    streams: {},
    events: {},
    queues: {},
  },
}

/** The same scenario when nothing arrived. */
export const emptyDay: RunResult = {
  ...launchDay,
  verdict: 'Nothing arrived.',
  findings: { binding: null, variants: [], remedy: null, deadLetters: null },
  functions: { checkout: idleFunction },
  sources: {
    web: {
      arrivals: 0,
      attempts: 0,
      outcomes,
      latency: nothing,
      coldLatency: nothing,
      warmLatency: nothing,
      ...direct,
      amplification: null,
    },
  },
  timeSeries: {
    periodMs: 60_000,
    functions: { checkout: { ...series, ConcurrentExecutions: [0, 0, 0] } },
    sources: {},
    streams: {},
    events: {},
    queues: {},
  },
}
