import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const slow = 'duration: { constant: 1s }'

const set = (at: string, to: string) => `
    changes:
      - { at: ${at}, ${to} }
  `

test('K14: records of new shards are read when those of the shards before them are done', () => {
  const yaml = streamOf(
    'BatchSize: 2, stream: { backlog: 5 }, arrivals: { at: [1.5s, 1.6s, 9s, 9.1s] }',
    slow,
  )
  expect(streamTable(yaml + set('1s', 'set: sources.clicks.stream.ShardCount, to: 2'))).toBe(
    lines(`
      0s     invoked    1-2
      1s     done       1-2
      1s     invoked    3-4
      2s     done       3-4
      2s     caught up
      2s     invoked    5
      3s     done       5
      3s     invoked    7
      3s     invoked    6
      4s     done       7
      4s     done       6
      9.5s   invoked    8-9
      10.5s  done       8-9
    `),
  )
})

test('K2, K14: another ParallelizationFactor waits for the batches that were begun', () => {
  const yaml = streamOf('BatchSize: 2, stream: { backlog: 9, keys: { sequence: [1, 2] } }', slow)
  expect(streamTable(yaml + set('1.5s', 'set: sources.clicks.ParallelizationFactor, to: 2'))).toBe(
    lines(`
      0s  invoked    1-2
      1s  done       1-2
      1s  invoked    3-4
      2s  done       3-4
      2s  invoked    6 8
      2s  invoked    5 7
      3s  done       6 8
      3s  done       5 7
      3s  caught up
      3s  invoked    9
      4s  done       9
    `),
  )
})
