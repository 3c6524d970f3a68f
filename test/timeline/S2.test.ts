import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('S2: a snapshot is restored within 10 s, or the request fails and the environment goes', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: java21, Timeout: 30, SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,100,10000.001\n20,100,10000\n` } },
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold            f:1#1
      0s     -    created         f:1#1
      10s    s#1  restoreTimeout  f:1#1  0 ms, billed 0
      10s    -    removed         f:1#1  restore
      20s    s#2  cold            f:1#2
      20s    -    created         f:1#2
      30s    -    initialized     f:1#2
      30s    s#2  starts          f:1#2
      30.1s  s#2  completed       f:1#2  100 ms, init 10000, billed 4100
    `),
  )
})
