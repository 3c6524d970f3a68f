import type { CallMeasures } from '../../src/metrics/measures.ts'
import type { RunResult } from '../../src/run/runResult.ts'
import { launchDay } from './launchDay.ts'

const { checkout, fulfil } = launchDay.functions
const { web, orders } = launchDay.sources
if (!checkout || !fulfil || !web || !orders) throw new Error('the launch day has all of them')

const call: CallMeasures = {
  arrivals: 5_000,
  attempts: 5_100,
  outcomes: { ...orders.outcomes, completed: 4_700, failed: 200, timedOut: 60, throttled: 40 },
  latency: orders.latency,
  abandoned: { count: 12, billedDurationMs: 3_400 },
}

/** A made-up day on which something happened of all that there is around Lambda. */
export const stormDay: RunResult = {
  ...launchDay,
  functions: {
    checkout: {
      ...checkout,
      waiting: { callsMs: 7_714_000, queueMs: 1_157_250.5, gbSeconds: 3_857.25 },
      calls: { fulfil: { ...call, arrivals: 120_000, attempts: 120_001 } },
    },
    fulfil,
  },
  sources: {
    web: {
      ...web,
      attempts: 1_900_000,
      amplification: 1_900_000 / web.arrivals,
      refused: 1_000,
      gaveUp: 721,
      answers: { 200: 1_233_360, 413: 3, 429: 23_912, 500: 400_000, 502: 1_200, none: 721 },
      abandoned: { count: 720, billedDurationMs: 2_367_000 },
      outcomes: { ...web.outcomes, inFlight: 3, waitingToRetry: 4 },
    },
    orders,
    shop: {
      ...orders,
      answers: { 200: 123 },
      visits: {
        began: 5_978,
        completed: 5_954,
        broken: 1,
        inside: 23,
        time: { ...orders.latency, p50: 2_130, p99: 5_240 },
      },
      calls: { fulfil: call, checkout: { ...call, latency: web.latency } },
    },
  },
  resources: {
    db: {
      uses: 22_443,
      done: 20_000,
      failed: 12,
      refused: 2_031,
      gaveUp: 400,
      busy: { mean: 2.254, max: 3 },
      queued: { mean: 0.4, max: 20 },
      wait: { ...orders.latency, p50: 12.5, p99: 357 },
      use: orders.latency,
    },
  },
  timeSeries: {
    ...launchDay.timeSeries,
    sources: {
      web: { arrivals: [100, 400, 100], attempts: [100, 700, 800], failures: [0, 0, 3] },
      shop: { arrivals: [1, 2, 3], attempts: [1, 2, 3], failures: [0, 0, 0] },
    },
  },
}
