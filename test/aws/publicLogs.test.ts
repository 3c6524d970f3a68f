// REPORT lines that people published, 2023 to 2026: what AWS really billed.

import { expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf } from '../support/simulate.ts'

function firstOf(settings: string, row: string, more = '') {
  const yaml = `
  name: a REPORT line
  duration: 1m
  functions:
    f: { ${settings} Timeout: 10, duration: { constant: 1s } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: one.csv } } }
  ${more}
`
  return requestsOf(eventsOf(yaml, { files: { 'one.csv': `at,durationMs,initMs\n0,${row}\n` } }))[0]
}

test.each([
  { line: 'A6', duration: 3.1, init: 542.01, billed: 546 },
  { line: 'A8', duration: 1233.96, init: 463.512, billed: 1698 },
])('Duration $duration ms and Init $init ms were billed as $billed ms ($line, L6)', row => {
  expect(firstOf('Runtime: python3.12,', `${row.duration},${row.init}`)).toMatchObject({
    duration: row.duration,
    initDuration: row.init,
    billedMs: row.billed,
  })
})

// The log has the billed part of the restore; the share is what it was of that restore.
test.each([
  { line: 'A9', duration: 127.1, restore: 325.93, part: 26, billed: 154 },
  { line: 'A11', duration: 2338.66, restore: 398.97, part: 182, billed: 2521 },
])('Duration $duration ms and $part ms of a restore were billed as $billed ms ($line, S3)', row => {
  const settings =
    'Runtime: java21, SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live,'
  const share = `assumptions: { billedRestoreShare: ${((row.part - 0.5) / row.restore).toFixed(6)} }`
  expect(firstOf(settings, `${row.duration},${row.restore}`, share)).toMatchObject({
    duration: row.duration,
    initDuration: row.restore,
    billedMs: row.billed,
  })
})

test('a timeout of 10 s was logged as Duration 10,000.00 ms, billed 10,938 ms with Init (L6)', () => {
  expect(firstOf('Runtime: python3.12,', '60000,937.41')).toMatchObject({
    outcome: 'timedOut',
    duration: 10_000,
    billedMs: 10_938,
  })
})
