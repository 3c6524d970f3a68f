// https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, simulate } from '../support/simulate.ts'
import { tally } from '../support/tally.ts'

const scenario = `
  name: a burst
  duration: 2m
  account: { ConcurrentExecutions: 10000 }
  functions:
    f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 1s }, duration: { constant: 10m } }
    g: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 1s }, duration: { constant: 10m } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: burst.csv } } }
`

/** What was decided at each of the seconds at which requests arrived. */
function decisionsBySecond(yaml: string, bursts: readonly (readonly [number, number])[]) {
  const rows = bursts.map(([at, count]) => `${at},${count}`)
  const files = { 'burst.csv': `at,count\n${rows.join('\n')}\n` }
  const requests = requestsOf(eventsOf(yaml, { files }))
  return Object.fromEntries(
    bursts.map(([at]) => [
      at,
      tally(
        requests
          .filter(({ arrivedAt }) => arrivedAt === at * 1000)
          .map(({ decision, limit }) => limit ?? decision),
      ),
    ]),
  )
}

describe('a function gains 1,000 environments every 10 seconds (C10, C13)', () => {
  test('of 3,000 requests 1,000 run; sent again after 10 s, 1,000 more; after 20 s, the last (A26)', () => {
    const decided = decisionsBySecond(scenario, [
      [0, 3000],
      [10, 2000],
      [20, 1000],
    ])
    expect(decided).toEqual({
      0: { cold: 1000, scalingRate: 2000 },
      10: { cold: 1000, scalingRate: 1000 },
      20: { cold: 1000 },
    })
  })

  test('what is not used in a minute is not added: still 1,000 of 3,000 (A27)', () => {
    expect(decisionsBySecond(scenario, [[60, 3000]])).toEqual({
      60: { cold: 1000, scalingRate: 2000 },
    })
  })

  test('the rate comes back evenly: 100 in each second', () => {
    const decided = decisionsBySecond(scenario, [
      [0, 1000],
      [0.5, 60],
      [1, 60],
      [3, 500],
    ])
    expect(decided).toEqual({
      0: { cold: 1000 },
      0.5: { cold: 50, scalingRate: 10 },
      1: { cold: 50, scalingRate: 10 },
      3: { cold: 200, scalingRate: 300 },
    })
  })

  test('each function has a rate of its own', () => {
    const { functions } = simulate(
      `${scenario}
    t: { Type: Sdk, FunctionName: g, arrivals: { trace: { file: burst.csv } } }
`,
      { files: { 'burst.csv': 'at,count\n0,1500\n' } },
    )
    for (const name of ['f', 'g']) {
      expect(functions[name]).toMatchObject({ coldStarts: 1000, Throttles: 500 })
      expect(functions[name]?.throttlesByLimit['scalingRate']?.count).toBe(500)
    }
  })

  test('an environment that is warm needs nothing of it', () => {
    const decided = decisionsBySecond(
      scenario.replace('duration: { constant: 10m }', 'duration: { constant: 100ms }'),
      [
        [0, 1000],
        [2, 1300],
      ],
    )
    expect(decided).toEqual({
      0: { cold: 1000 },
      2: { warm: 1000, cold: 200, scalingRate: 100 },
    })
  })

  // C15: which reason a scaling throttle gives is not published.
  test('AWS sees it as a limit of concurrency (C15)', () => {
    const { functions } = simulate(scenario, { files: { 'burst.csv': 'at,count\n0,1001\n' } })
    expect(functions['f']?.throttlesByReason).toEqual({ ConcurrentInvocationLimitExceeded: 1 })
  })
})
