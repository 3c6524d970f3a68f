import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L2: Init is stopped after 10 s and runs again inside the invocation, under the function timeout', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 15, init: { constant: 12s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 30s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s   s#1  cold        f:$LATEST#1
      0s   -    created     f:$LATEST#1
      10s  -    initFailed  f:$LATEST#1
      10s  s#1  starts      f:$LATEST#1
      23s  s#1  completed   f:$LATEST#1  13000 ms, billed 13000
      30s  s#2  warm        f:$LATEST#1
      30s  s#2  starts      f:$LATEST#1
      31s  s#2  completed   f:$LATEST#1  1000 ms, billed 1000
    `),
  )
})

test('L2: an Init of exactly 10 s is in time', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 10s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s   s#1  cold         f:$LATEST#1
      0s   -    created      f:$LATEST#1
      10s  -    initialized  f:$LATEST#1
      10s  s#1  starts       f:$LATEST#1
      11s  s#1  completed    f:$LATEST#1  1000 ms, init 10000, billed 11000
    `),
  )
})
