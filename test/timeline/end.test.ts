import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('a run ends at its duration: what comes or ends at exactly that moment does not happen', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 500ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 499.999ms, 500ms, 1s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s         s#1  cold       f:$LATEST#1
      499.999ms  s#2  cold       f:$LATEST#2
      500ms      s#1  completed  f:$LATEST#1  500 ms, billed 500
      500ms      s#3  warm       f:$LATEST#1
      999.999ms  s#2  completed  f:$LATEST#2  500 ms, billed 500
    `),
  )
})
