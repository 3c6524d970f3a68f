import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('K2: with a ParallelizationFactor of 2 a shard has 2 batches at once, and no key is in both', () => {
  const stream =
    'ParallelizationFactor: 2, BatchSize: 2, stream: { backlog: 6, keys: { sequence: [1, 2] } }'
  expect(streamTable(streamOf(stream, 'duration: { constant: 1s }'))).toBe(
    lines(`
      0s  invoked    2 4
      0s  invoked    1 3
      1s  done       2 4
      1s  done       1 3
      1s  invoked    6
      1s  caught up
      1s  invoked    5
      2s  done       6
      2s  done       5
    `),
  )
})

test('K2: records of one key go one batch after the other, however many may be at once', () => {
  const stream =
    'ParallelizationFactor: 10, BatchSize: 2, stream: { backlog: 4, keys: { uniform: 1 } }'
  expect(streamTable(streamOf(stream, 'duration: { constant: 1s }'))).toBe(
    lines(`
      0s  invoked    1-2
      1s  done       1-2
      1s  caught up
      1s  invoked    3-4
      2s  done       3-4
    `),
  )
})
