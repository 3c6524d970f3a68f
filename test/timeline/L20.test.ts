import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L20: at its maximum age an idle environment goes; a request at exactly that moment does not find it', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 5s, 10s] } }
      assumptions: { maximumAge: { constant: 10s } }
    `,
  )
  expect(table(records, 'decided', 'removed')).toBe(
    lines(`
      0s   s#1  cold     f:$LATEST#1
      5s   s#2  warm     f:$LATEST#1
      10s  -    removed  f:$LATEST#1  age
      10s  s#3  cold     f:$LATEST#2
    `),
  )
})

test('L20: a busy one goes when it has finished', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 9.5s, 10.5s] } }
      assumptions: { maximumAge: { constant: 10s } }
    `,
  )
  expect(table(records, 'decided', 'finished', 'removed')).toBe(
    lines(`
      0s     s#1  cold       f:$LATEST#1
      1s     s#1  completed  f:$LATEST#1  1000 ms, billed 1000
      9.5s   s#2  warm       f:$LATEST#1
      10.5s  s#2  completed  f:$LATEST#1  1000 ms, billed 1000
      10.5s  -    removed    f:$LATEST#1  age
      10.5s  s#3  cold       f:$LATEST#2
      11.5s  s#3  completed  f:$LATEST#2  1000 ms, billed 1000
    `),
  )
})

test('L20: none is older than the 14 hours of its host, whatever is assumed', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 15h
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 13.9h, 14h] } }
      assumptions: { idleTimeout: { constant: 1d }, maximumAge: { constant: 1d } }
    `,
  )
  expect(table(records, 'decided', 'removed')).toBe(
    lines(`
      0s      s#1  cold     f:$LATEST#1
      13h54m  s#2  warm     f:$LATEST#1
      14h     -    removed  f:$LATEST#1  age
      14h     s#3  cold     f:$LATEST#2
    `),
  )
})
