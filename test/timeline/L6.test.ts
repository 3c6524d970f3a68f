import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L6: the sum of Duration and Init is rounded up once', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,0.4,0.4\n10,100,50\n20,100.001,50\n` } },
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      800us       s#1  completed  f:$LATEST#1  0.4 ms, init 0.4, billed 1
      10.1s       s#2  completed  f:$LATEST#1  100 ms, billed 100
      20.100001s  s#3  completed  f:$LATEST#1  100.001 ms, billed 101
    `),
  )
})
