import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L7: a failed Init is not billed', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 15, init: { constant: 12s }, duration: { constant: 79.53ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
      assumptions: { billFailedInit: false }
    `,
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      22.07953s  s#1  completed  f:$LATEST#1  12079.53 ms, billed 12080
    `),
  )
})

test('L7: or it is, where that is assumed', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 15, init: { constant: 12s }, duration: { constant: 79.53ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
      assumptions: { billFailedInit: true }
    `,
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      22.07953s  s#1  completed  f:$LATEST#1  12079.53 ms, billed 22080
    `),
  )
})
