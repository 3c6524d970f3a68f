import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L5: where Init is slow and the timeout short, the function never recovers', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 3, init: { constant: 12s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 20s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s   s#1  cold        f:$LATEST#1
      0s   -    created     f:$LATEST#1
      10s  -    initFailed  f:$LATEST#1
      10s  s#1  starts      f:$LATEST#1
      13s  s#1  timedOut    f:$LATEST#1  3000 ms, billed 3000
      13s  -    reset       f:$LATEST#1
      20s  s#2  warm        f:$LATEST#1
      20s  s#2  starts      f:$LATEST#1
      23s  s#2  timedOut    f:$LATEST#1  3000 ms, billed 3000
      23s  -    reset       f:$LATEST#1
    `),
  )
})

test('L5: an Init that crashes inside the invocation ends it without the handler', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, initErrors: 100%, init: { constant: 400ms }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 5s] } }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold        f:$LATEST#1
      0s     -    created     f:$LATEST#1
      400ms  -    initFailed  f:$LATEST#1
      400ms  s#1  starts      f:$LATEST#1
      800ms  s#1  crash       f:$LATEST#1  400 ms, billed 400
      800ms  -    reset       f:$LATEST#1
      5s     s#2  warm        f:$LATEST#1
      5s     s#2  starts      f:$LATEST#1
      5.4s   s#2  crash       f:$LATEST#1  400 ms, billed 400
      5.4s   -    reset       f:$LATEST#1
    `),
  )
})

test('L5: a call whose Init left it no time is not the slow first one', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 80s
      seed: 2
      functions:
        f: { Runtime: nodejs22.x, Timeout: 3, init: { empirical: { values: [1s, 11s] } }, firstInvoke: { constant: 200ms }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 20s, 40s, 60s] } }
    `,
  )
  expect(table(records, 'initFailed', 'finished')).toBe(
    lines(`
      10s      -    initFailed  f:$LATEST#1
      13s      s#1  timedOut    f:$LATEST#1  3000 ms, billed 3000
      21.3s    s#2  completed   f:$LATEST#1  1300 ms, billed 1300
      40.1s    s#3  completed   f:$LATEST#1  100 ms, billed 100
      1m100ms  s#4  completed   f:$LATEST#1  100 ms, billed 100
    `),
  )
})
