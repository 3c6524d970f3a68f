import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L9: the caller has its answer, but extensions keep the environment busy', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 1, extensions: { kind: external, after: { constant: 200ms } }, init: { constant: 0s }, duration: { constant: 800ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 900ms, 1s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     s#1  cold       f:$LATEST#1
      900ms  s#2  cold       f:$LATEST#2
      1s     s#1  completed  f:$LATEST#1  800 ms, extensions 200, answered 800ms, billed 1000
      1s     s#3  warm       f:$LATEST#1
      1.9s   s#2  completed  f:$LATEST#2  800 ms, extensions 200, answered 1.7s, billed 1000
      2s     s#3  completed  f:$LATEST#1  800 ms, extensions 200, answered 1.8s, billed 1000
    `),
  )
})

test('L9: a microsecond beyond the timeout, it ends at the timeout', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 1, extensions: { kind: external, after: { constant: 200.001ms } }, init: { constant: 0s }, duration: { constant: 800ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s  s#1  cold         f:$LATEST#1
      0s  -    created      f:$LATEST#1
      0s  -    initialized  f:$LATEST#1
      0s  s#1  starts       f:$LATEST#1
      1s  s#1  timedOut     f:$LATEST#1  1000 ms, billed 1000
      1s  -    reset        f:$LATEST#1
    `),
  )
})
