import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L13: without extensions, Shutdown takes no time', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, crashes: 100%, init: { constant: 0s }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 99.999ms, 100ms] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s        s#1  cold  f:$LATEST#1
      99.999ms  s#2  cold  f:$LATEST#2
      100ms     s#3  warm  f:$LATEST#1
    `),
  )
})

test('L13: an internal extension has 500 ms', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, crashes: 100%, extensions: { kind: internal, shutdown: { constant: 5s } }, init: { constant: 0s }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 599.999ms, 600ms] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s         s#1  cold  f:$LATEST#1
      599.999ms  s#2  cold  f:$LATEST#2
      600ms      s#3  warm  f:$LATEST#1
    `),
  )
})

test('L13: external extensions have 2 s', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, crashes: 100%, extensions: { kind: external, shutdown: { constant: 5s } }, init: { constant: 0s }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 2.099999s, 2.1s] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s         s#1  cold  f:$LATEST#1
      2.099999s  s#2  cold  f:$LATEST#2
      2.1s       s#3  warm  f:$LATEST#1
    `),
  )
})

test('L13: what is done sooner is done', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, crashes: 100%, extensions: { kind: external, shutdown: { constant: 150ms } }, init: { constant: 0s }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 249.999ms, 250ms] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s         s#1  cold  f:$LATEST#1
      249.999ms  s#2  cold  f:$LATEST#2
      250ms      s#3  warm  f:$LATEST#1
    `),
  )
})

test('L13: an environment is idle from the end of Shutdown', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 100ms }, crashes: 100%, extensions: { kind: internal, shutdown: { constant: 400ms } } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
      assumptions: { idleTimeout: { constant: 5s } }
    `,
  )
  expect(table(records, 'decided', 'reset', 'removed')).toBe(
    lines(`
      0s     s#1  cold     f:$LATEST#1
      100ms  -    reset    f:$LATEST#1
      5.5s   -    removed  f:$LATEST#1  idle
    `),
  )
})
