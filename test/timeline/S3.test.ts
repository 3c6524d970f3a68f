import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('S3: Duration and the billed share of the restore are rounded up each', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: java21, Timeout: 30, SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { billedRestoreShare: 0.5 }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,100.2,300.4\n20,100.2,300.4\n` } },
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      400.6ms   s#1  completed  f:1#1  100.2 ms, init 300.4, billed 252
      20.1002s  s#2  completed  f:1#1  100.2 ms, billed 101
    `),
  )
})
