import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L1, L10: Init, Invoke, frozen, Invoke, and in the end it is taken away', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 200ms }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
      assumptions: { idleTimeout: { constant: 5s } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold         f:$LATEST#1
      0s     -    created      f:$LATEST#1
      200ms  -    initialized  f:$LATEST#1
      200ms  s#1  starts       f:$LATEST#1
      300ms  s#1  completed    f:$LATEST#1  100 ms, init 200, billed 300
      1s     s#2  warm         f:$LATEST#1
      1s     s#2  starts       f:$LATEST#1
      1.1s   s#2  completed    f:$LATEST#1  100 ms, billed 100
      6.1s   -    removed      f:$LATEST#1  idle
    `),
  )
})

test('L1: placement delays the caller; it is neither reported nor billed', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 200ms }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
      assumptions: { placementTime: { constant: 300ms } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold         f:$LATEST#1
      0s     -    created      f:$LATEST#1
      500ms  -    initialized  f:$LATEST#1
      500ms  s#1  starts       f:$LATEST#1
      600ms  s#1  completed    f:$LATEST#1  100 ms, init 200, billed 300
      1s     s#2  warm         f:$LATEST#1
      1s     s#2  starts       f:$LATEST#1
      1.1s   s#2  completed    f:$LATEST#1  100 ms, billed 100
    `),
  )
})

test('L1: Init of extensions comes before that of the function; both are Init Duration', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 200ms }, duration: { constant: 100ms }, extensions: { kind: internal, init: { constant: 50ms } } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     s#1  cold       f:$LATEST#1
      350ms  s#1  completed  f:$LATEST#1  100 ms, init 250, billed 350
      1s     s#2  warm       f:$LATEST#1
      1.1s   s#2  completed  f:$LATEST#1  100 ms, billed 100
    `),
  )
})

test('L1: the first call of the handler takes longer, as part of Duration', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 200ms }, duration: { constant: 100ms }, firstInvoke: { constant: 30ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     s#1  cold       f:$LATEST#1
      330ms  s#1  completed  f:$LATEST#1  130 ms, init 200, billed 330
      1s     s#2  warm       f:$LATEST#1
      1.1s   s#2  completed  f:$LATEST#1  100 ms, billed 100
    `),
  )
})
