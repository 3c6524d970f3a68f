import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('K12, K4: a record that always fails blocks its shard until the stream no longer has it', () => {
  const stream = 'BatchSize: 1, poison: [1], stream: { backlog: 2, backlogAge: 8h }'
  const table = streamTable(streamOf(stream, undefined, 'DynamoDB', '25h')).split('\n')
  expect(table.slice(-5).join('\n')).toBe(
    lines(`
      15h59m15.4s  failed     1
      16h          expired    1
      16h          caught up
      16h          invoked    2
      16h200ms     done       2
    `),
  )
})

test('K10: what is too old when reading begins is gone, and LATEST reads nothing that was there', () => {
  const there = 'stream: { backlog: 4, backlogAge: 48h }'
  expect(streamTable(streamOf(there))).toBe(
    lines(`
      0s     expired    1-3
      0s     caught up
      0s     invoked    4
      200ms  done       4
    `),
  )
  const latest = `StartingPosition: LATEST, ${there}, arrivals: { at: [5s] }`
  expect(streamTable(streamOf(latest))).toBe(
    lines(`
      5s    invoked  1
      5.2s  done     1
    `),
  )
})
