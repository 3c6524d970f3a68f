import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C3: reserved concurrency is a ceiling', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0s, 999.999ms, 1s] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s         s#1  cold       f:$LATEST#1
      0s         s#2  throttled  -            reservedConcurrency
      999.999ms  s#3  throttled  -            reservedConcurrency
      1s         s#4  warm       f:$LATEST#1
    `),
  )
})

test('C3: and a floor: it is free when the rest of the account is full', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      account: { ConcurrentExecutions: 102 }
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 5s } }
        kept: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 2, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 101, every: 1h } } }
        t: { Type: Sdk, FunctionName: kept, arrivals: { at: [1s, 1s, 1s] } }
    `,
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(98))).toBe(
    lines(`
      0s  s#99   cold       f:$LATEST#99
      0s  s#100  cold       f:$LATEST#100
      0s  s#101  throttled  -               accountConcurrency
      1s  t#1    cold       kept:$LATEST#1
      1s  t#2    cold       kept:$LATEST#2
      1s  t#3    throttled  -               reservedConcurrency
    `),
  )
})
