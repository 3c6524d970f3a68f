import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S9: there are never more batches at once than MaximumConcurrency, and what waits is not received', () => {
  expect(
    queueTable(
      queueOf('BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 }, queue: { backlog: 5 }'),
    ),
  ).toBe(
    lines(`
      0s  received  1
      0s  invoked   1
      0s  received  1
      0s  invoked   2
      1s  deleted   1 2
      1s  received  1
      1s  invoked   3
      1s  received  1
      1s  invoked   4
      2s  deleted   3 4
      2s  received  1
      2s  invoked   5
      3s  deleted   5
    `),
  )
})
