import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L17: an environment initialized ahead takes the request that waits, and the other one becomes idle', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { proactiveInit: 0.5 }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,100,3000\n4,100,3000\n5,100,3000\n` } },
  )
  expect(table(records)).toBe(
    lines(`
      0s    s#1  cold         f:$LATEST#1
      0s    -    created      f:$LATEST#1
      0s    -    created      f:$LATEST#2
      1s    -    initialized  f:$LATEST#2
      1s    s#1  starts       f:$LATEST#2
      1.1s  s#1  completed    f:$LATEST#2  100 ms, init 1000, billed 1100
      3s    -    initialized  f:$LATEST#1
      4s    s#2  warm         f:$LATEST#1
      4s    s#2  starts       f:$LATEST#1
      4.1s  s#2  completed    f:$LATEST#1  100 ms, init 3000, billed 3100
      5s    s#3  warm         f:$LATEST#1
      5s    s#3  starts       f:$LATEST#1
      5.1s  s#3  completed    f:$LATEST#1  100 ms, billed 100
    `),
  )
})

test('L17: where nobody waits, it becomes idle and is found warm', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { proactiveInit: 0.5 }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,100,200\n2,100,200\n` } },
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     s#1  cold       f:$LATEST#1
      300ms  s#1  completed  f:$LATEST#1  100 ms, init 200, billed 300
      2s     s#2  warm       f:$LATEST#2
      2.1s   s#2  completed  f:$LATEST#2  100 ms, init 1000, billed 1100
    `),
  )
})

test('L17: it takes the request that has waited longest', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 2s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { proactiveInit: 0.5 }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,100,3000\n0.5,100,3000\n` } },
  )
  expect(table(records, 'decided', 'started')).toBe(
    lines(`
      0s     s#1  cold    f:$LATEST#1
      500ms  s#2  cold    f:$LATEST#3
      1s     s#1  starts  f:$LATEST#2
      1.5s   s#2  starts  f:$LATEST#4
    `),
  )
})

test('L17: it is there for a request of the moment in which it is initialized', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 2s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { proactiveInit: 0.5 }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,100,200\n1,100,200\n` } },
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s  s#1  cold  f:$LATEST#1
      1s  s#2  warm  f:$LATEST#2
    `),
  )
})
