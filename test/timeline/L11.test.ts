import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L11: a crash resets the environment; Init runs inside the next invocation', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, crashes: 100%, init: { constant: 200ms }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold         f:$LATEST#1
      0s     -    created      f:$LATEST#1
      200ms  -    initialized  f:$LATEST#1
      200ms  s#1  starts       f:$LATEST#1
      300ms  s#1  crash        f:$LATEST#1  100 ms, init 200, billed 300
      300ms  -    reset        f:$LATEST#1
      1s     s#2  warm         f:$LATEST#1
      1s     s#2  starts       f:$LATEST#1
      1.3s   s#2  crash        f:$LATEST#1  300 ms, billed 300
      1.3s   -    reset        f:$LATEST#1
    `),
  )
})

test('L11: a timeout resets it likewise; what ends at exactly the timeout is in time', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 30s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 2, init: { constant: 200ms }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,durationMs\n0,2000\n5,2000.001\n10,100\n15,100\n` } },
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold         f:$LATEST#1
      0s     -    created      f:$LATEST#1
      200ms  -    initialized  f:$LATEST#1
      200ms  s#1  starts       f:$LATEST#1
      2.2s   s#1  completed    f:$LATEST#1  2000 ms, init 200, billed 2200
      5s     s#2  warm         f:$LATEST#1
      5s     s#2  starts       f:$LATEST#1
      7s     s#2  timedOut     f:$LATEST#1  2000 ms, billed 2000
      7s     -    reset        f:$LATEST#1
      10s    s#3  warm         f:$LATEST#1
      10s    s#3  starts       f:$LATEST#1
      10.3s  s#3  completed    f:$LATEST#1  300 ms, billed 300
      15s    s#4  warm         f:$LATEST#1
      15s    s#4  starts       f:$LATEST#1
      15.1s  s#4  completed    f:$LATEST#1  100 ms, billed 100
    `),
  )
})

test('L11: a handler that returns an error resets nothing', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, errors: 100%, init: { constant: 200ms }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold         f:$LATEST#1
      0s     -    created      f:$LATEST#1
      200ms  -    initialized  f:$LATEST#1
      200ms  s#1  starts       f:$LATEST#1
      300ms  s#1  error        f:$LATEST#1  100 ms, init 200, billed 300
      1s     s#2  warm         f:$LATEST#1
      1s     s#2  starts       f:$LATEST#1
      1.1s   s#2  error        f:$LATEST#1  100 ms, billed 100
    `),
  )
})

test('L11: after a crash no extension runs on', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 100ms }, crashes: 100%, extensions: { kind: external, after: { constant: 500ms } } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `,
  )
  expect(table(records, 'finished', 'reset')).toBe(
    lines(`
      100ms  s#1  crash  f:$LATEST#1  100 ms, billed 100
      100ms  -    reset  f:$LATEST#1
    `),
  )
})
