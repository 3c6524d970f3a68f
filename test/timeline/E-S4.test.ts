import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S4: a batch that begins when nothing came for a whole window is gathered for 20 s', () => {
  expect(
    queueTable(
      queueOf('MaximumBatchingWindowInSeconds: 5, arrivals: { at: [5s, 8s, 24s, 27s, 60s] }'),
    ),
  ).toBe(
    lines(`
      5s     received  1
      8s     received  1
      24s    received  1
      25s    invoked   1 2 3
      26s    deleted   1 2 3
      27s    received  1
      31s    invoked   4
      32s    deleted   4
      1m     received  1
      1m20s  invoked   5
      1m21s  deleted   5
    `),
  )
})
