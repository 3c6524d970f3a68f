import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L14: one request at a time, and an environment serves its own version only', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, versions: { "1": {}, "2": {} }, init: { constant: 100ms }, duration: { constant: 900ms } }
      sources:
        one: { Type: Sdk, FunctionName: "f:1", arrivals: { at: [0s, 500ms, 1s] } }
        two: { Type: Sdk, FunctionName: "f:2", arrivals: { at: [1s, 5s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     one#1  cold       f:1#1
      500ms  one#2  cold       f:1#2
      1s     one#1  completed  f:1#1  900 ms, init 100, billed 1000
      1s     two#1  cold       f:2#1
      1s     one#3  warm       f:1#1
      1.5s   one#2  completed  f:1#2  900 ms, init 100, billed 1000
      1.9s   one#3  completed  f:1#1  900 ms, billed 900
      2s     two#1  completed  f:2#1  900 ms, init 100, billed 1000
      5s     two#2  warm       f:2#1
      5.9s   two#2  completed  f:2#1  900 ms, billed 900
    `),
  )
})
