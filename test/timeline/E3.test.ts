import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E3: the window begins when the previous invocation is completed', () => {
  expect(
    queueTable(queueOf('MaximumBatchingWindowInSeconds: 5, arrivals: { at: [1s, 2s, 8s, 12s] }')),
  ).toBe(
    lines(`
      1s   received  1
      2s   received  1
      5s   invoked   1 2
      6s   deleted   1 2
      8s   received  1
      11s  invoked   3
      12s  deleted   3
      12s  received  1
      17s  invoked   4
      18s  deleted   4
    `),
  )
})
