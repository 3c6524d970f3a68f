import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L12: where a reset environment is not kept, the next request is cold', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, crashes: 100%, init: { constant: 200ms }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s] } }
      assumptions: { resetReuse: 0 }
    `,
  )
  expect(table(records)).toBe(
    lines(`
      0s     s#1  cold         f:$LATEST#1
      0s     -    created      f:$LATEST#1
      200ms  -    initialized  f:$LATEST#1
      200ms  s#1  starts       f:$LATEST#1
      300ms  s#1  crash        f:$LATEST#1  100 ms, init 200, billed 300
      300ms  -    reset        f:$LATEST#1
      300ms  -    removed      f:$LATEST#1  reset
      1s     s#2  cold         f:$LATEST#2
      1s     -    created      f:$LATEST#2
      1.2s   -    initialized  f:$LATEST#2
      1.2s   s#2  starts       f:$LATEST#2
      1.3s   s#2  crash        f:$LATEST#2  100 ms, init 200, billed 300
      1.3s   -    reset        f:$LATEST#2
      1.3s   -    removed      f:$LATEST#2  reset
    `),
  )
})
