import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('E10, K7: throttles use up no retry of a stream, and are waited for like errors', () => {
  const work = 'duration: { constant: 4s }, ReservedConcurrentExecutions: 1'
  const stream =
    'MaximumRetryAttempts: 0, stream: { backlog: 2, ShardCount: 2, enhancedFanOut: true }'
  expect(streamTable(streamOf(stream, work))).toBe(
    lines(`
      0s   invoked    1
      0s   caught up
      0s   invoked    2
      0s   throttled
      1s   invoked    2
      1s   throttled
      3s   invoked    2
      3s   throttled
      4s   done       1
      7s   invoked    2
      11s  done       2
    `),
  )
})
