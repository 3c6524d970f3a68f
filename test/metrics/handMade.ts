import type { PlanSketch } from '../laws/planSketch.ts'

const second = 1_000_000

/** One function that is called at some times: Init takes 200 ms, the handler 100 ms. */
export function handMade(times: readonly number[], concurrency = 1000): PlanSketch {
  return {
    seed: '1',
    replication: 0,
    account: { concurrency, scalingModel: 'current', legacyBurst: 500 },
    functions: [
      {
        name: 'f',
        reserved: undefined,
        versions: [
          {
            name: '$LATEST',
            memoryMb: 512,
            timeout: 10 * second,
            steps: [{ time: { constant: second / 10 }, stretch: 1 }],
            init: { constant: second / 5 },
            restore: undefined,
            initErrors: 0,
            errors: 0,
            crashes: 0,
            firstInvoke: undefined,
            extensions: undefined,
          },
        ],
        qualifiers: [
          {
            name: '$LATEST',
            routes: [{ version: '$LATEST', weight: 1 }],
            provisioned: undefined,
          },
        ],
      },
    ],
    sources: [
      {
        name: 's',
        functionName: 'f',
        qualifier: '$LATEST',
        arrivals: { at: { times: times.map(time => time * second) } },
        recorded: undefined,
      },
    ],
    behaviour: {
      idleTimeout: { constant: 640 * second },
      surplusIdleTimeout: undefined,
      maximumAge: { constant: 7_200 * second },
      reuse: 'mostRecentlyUsed',
      placementTime: { constant: 0 },
      proactiveInit: 0,
      resetReuse: 1,
      requestRateWindow: second,
      provisionedPreparation: { constant: 90 * second },
      provisionedAtStart: 'ready',
      billFailedInit: false,
      billedRestoreShare: 0.4,
    },
    until: 60 * second,
  }
}
