import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L19: idle for the whole of its time it is gone; a request at exactly that moment does not find it', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 5.999999s, 11.999999s] } }
      assumptions: { idleTimeout: { constant: 5s } }
    `,
  )
  expect(table(records, 'decided', 'removed')).toBe(
    lines(`
      0s          s#1  cold     f:$LATEST#1
      5.999999s   s#2  warm     f:$LATEST#1
      11.999999s  -    removed  f:$LATEST#1  idle
      11.999999s  s#3  cold     f:$LATEST#2
      17.999999s  -    removed  f:$LATEST#2  idle
    `),
  )
})
