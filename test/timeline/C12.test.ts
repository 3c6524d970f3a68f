import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C12: how many may come at once is an assumption: with 100 ms, one of ten in a second', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      account: { ConcurrentExecutions: 1 }
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 50ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 60ms, 99.999ms, 100ms, 250ms] } }
      assumptions: { requestRateWindow: 100ms }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s        s#1  cold       f:$LATEST#1
      60ms      s#2  throttled  -            accountRate
      99.999ms  s#3  throttled  -            accountRate
      100ms     s#4  warm       f:$LATEST#1
      250ms     s#5  warm       f:$LATEST#1
    `),
  )
})
