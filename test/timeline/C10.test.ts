import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C10: 1,000 new environments at once, then one every 10 ms', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      account: { ConcurrentExecutions: 2000 }
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 5s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0,1001\n0.009999,1\n0.01,2\n` } },
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(999))).toBe(
    lines(`
      0s       s#1000  cold       f:$LATEST#1000
      0s       s#1001  throttled  -               scalingRate
      9.999ms  s#1002  throttled  -               scalingRate
      10ms     s#1003  cold       f:$LATEST#1001
      10ms     s#1004  throttled  -               scalingRate
    `),
  )
})

test('C10: until 2023, 500 at once in most Regions, then one every 120 ms', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      account: { ConcurrentExecutions: 2000, Region: sa-east-1, scalingModel: legacy2023 }
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 5s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0,501\n0.119999,1\n0.12,1\n` } },
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(499))).toBe(
    lines(`
      0s         s#500  cold       f:$LATEST#500
      0s         s#501  throttled  -              scalingRate
      119.999ms  s#502  throttled  -              scalingRate
      120ms      s#503  cold       f:$LATEST#501
    `),
  )
})
