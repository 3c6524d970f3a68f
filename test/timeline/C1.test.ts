import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C1: Init counts as concurrency; what ends at the moment of an arrival is no longer in flight', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      account: { ConcurrentExecutions: 1 }
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 500ms, 1.999999s, 2s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s         s#1  cold       f:$LATEST#1
      500ms      s#2  throttled  -            accountConcurrency
      1.999999s  s#3  throttled  -            accountConcurrency
      2s         s#1  completed  f:$LATEST#1  1000 ms, init 1000, billed 2000
      2s         s#4  warm       f:$LATEST#1
      3s         s#4  completed  f:$LATEST#1  1000 ms, billed 1000
    `),
  )
})
