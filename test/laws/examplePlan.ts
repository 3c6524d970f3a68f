import type { PlanSketch } from './planSketch.ts'

const seconds = 1_000_000

/**
 * One function with a concurrency of 2, of which 1 is provisioned, called at 0, 1, 1.5 and 6 s:
 * Init takes 1 s and the handler 3 s, so the requests are provisioned, cold, throttled and warm.
 */
export const examplePlan: PlanSketch = {
  seed: '1',
  replication: 0,
  account: { concurrency: 2, scalingModel: 'legacy2023', legacyBurst: 2 },
  functions: [
    {
      name: 'f',
      reserved: undefined,
      versions: [
        {
          name: '1',
          memoryMb: 128,
          timeout: 5 * seconds,
          steps: [{ time: { constant: 3 * seconds }, stretch: 1 }],
          init: { constant: seconds },
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
          name: 'live',
          routes: [{ version: '1', weight: 1 }],
          provisioned: { executions: 1, scaling: undefined },
        },
        { name: '1', routes: [{ version: '1', weight: 1 }], provisioned: undefined },
      ],
    },
  ],
  sources: [
    {
      name: 'live',
      functionName: 'f',
      qualifier: 'live',
      arrivals: { at: { times: [0] } },
      recorded: undefined,
    },
    {
      name: 'plain',
      functionName: 'f',
      qualifier: '1',
      arrivals: { at: { times: [seconds, 1.5 * seconds, 6 * seconds] } },
      recorded: undefined,
    },
  ],
  // Nobody is there any more whom it could touch.
  changes: [
    {
      do: 'fault',
      what: 'fault f',
      from: 9.25 * seconds,
      until: 9.75 * seconds,
      target: 'function',
      name: 'f',
      slowness: 2,
      failures: 0,
    },
  ],
  behaviour: {
    idleTimeout: { constant: 600 * seconds },
    surplusIdleTimeout: undefined,
    maximumAge: { constant: 7200 * seconds },
    reuse: 'mostRecentlyUsed',
    placementTime: { constant: 0 },
    proactiveInit: 0,
    resetReuse: 1,
    requestRateWindow: seconds,
    provisionedPreparation: { constant: 90 * seconds },
    provisionedAtStart: 'ready',
    billFailedInit: false,
    billedRestoreShare: 0.4,
  },
  until: 10 * seconds,
}
