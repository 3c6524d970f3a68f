import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C2: the quota of the account is one for all functions', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      account: { ConcurrentExecutions: 2 }
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
        g: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        a: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 500ms] } }
        b: { Type: Sdk, FunctionName: g, arrivals: { at: [0s, 500ms, 1s] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s     a#1  cold       f:$LATEST#1
      0s     b#1  cold       g:$LATEST#1
      500ms  a#2  throttled  -            accountConcurrency
      500ms  b#2  throttled  -            accountConcurrency
      1s     b#3  warm       g:$LATEST#1
    `),
  )
})
