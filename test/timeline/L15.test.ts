import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L15: an environment that is free serves; where none is, a new one is made', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 100ms }, duration: { constant: 900ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 999.999ms, 1s, 1.5s, 5s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s         s#1  cold       f:$LATEST#1
      999.999ms  s#2  cold       f:$LATEST#2
      1s         s#1  completed  f:$LATEST#1  900 ms, init 100, billed 1000
      1s         s#3  warm       f:$LATEST#1
      1.5s       s#4  cold       f:$LATEST#3
      1.9s       s#3  completed  f:$LATEST#1  900 ms, billed 900
      1.999999s  s#2  completed  f:$LATEST#2  900 ms, init 100, billed 1000
      2.5s       s#4  completed  f:$LATEST#3  900 ms, init 100, billed 1000
      5s         s#5  warm       f:$LATEST#3
      5.9s       s#5  completed  f:$LATEST#3  900 ms, billed 900
    `),
  )
})
