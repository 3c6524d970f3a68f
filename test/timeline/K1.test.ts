import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const arrivals = 'arrivals: { at: [0s, 0.3s, 0.35s, 1.1s, 2.5s] }'

test('K1: a shard of Kinesis is polled once a second, and again at once when a batch is done', () => {
  expect(streamTable(streamOf(arrivals, 'duration: { constant: 300ms }'))).toBe(
    lines(`
      0s     invoked  1
      300ms  done     1
      300ms  invoked  2
      600ms  done     2
      600ms  invoked  3
      900ms  done     3
      2s     invoked  4
      2.3s   done     4
      3s     invoked  5
      3.3s   done     5
    `),
  )
})

test('K1: a stream of DynamoDB is polled 4 times a second', () => {
  expect(streamTable(streamOf(arrivals, 'duration: { constant: 10ms }', 'DynamoDB'))).toBe(
    lines(`
      0s     invoked  1
      10ms   done     1
      500ms  invoked  2-3
      510ms  done     2-3
      1.25s  invoked  4
      1.26s  done     4
      2.5s   invoked  5
      2.51s  done     5
    `),
  )
})

test('K1: enhanced fan-out pushes records to Lambda at once', () => {
  const stream = `${arrivals}, stream: { enhancedFanOut: true }`
  expect(streamTable(streamOf(stream, 'duration: { constant: 10ms }'))).toBe(
    lines(`
      0s     invoked  1
      10ms   done     1
      300ms  invoked  2
      310ms  done     2
      350ms  invoked  3
      360ms  done     3
      1.1s   invoked  4
      1.11s  done     4
      2.5s   invoked  5
      2.51s  done     5
    `),
  )
})

test('K1: a shard has one batch at a time, in the order of its records', () => {
  const stream = 'BatchSize: 3, stream: { backlog: 8 }'
  expect(streamTable(streamOf(stream, 'duration: { constant: 1s }'))).toBe(
    lines(`
      0s  invoked    1-3
      1s  done       1-3
      1s  invoked    4-6
      2s  done       4-6
      2s  caught up
      2s  invoked    7-8
      3s  done       7-8
    `),
  )
})
