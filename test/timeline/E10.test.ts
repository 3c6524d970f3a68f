import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueTable } from './queueTable.ts'
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

/** A function whose snapshots are never restored in time, and whoever calls it. */
const neverRestored = (source: string) => `
  name: A snapshot
  duration: 2m
  functions:
    work: { Runtime: java21, Timeout: 20, SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live, restore: { constant: 11s }, duration: { constant: 1s } }
  sources: { ${source} }
`

test('E10, S2: a batch whose snapshot is not restored in time is held as after a throttle, and let go in the end', () => {
  const queue =
    'queue: { backlog: 1, VisibilityTimeout: 40, RedrivePolicy: { maxReceiveCount: 1 } }'
  const yaml = neverRestored(`orders: { Type: SQS, FunctionName: work, ${queue} }`)
  expect(queueTable(yaml)).toBe(
    lines(`
      0s   received       1
      0s   invoked        1
      11s  invoked        1
      23s  invoked        1
      37s  invoked        1
      47s  let go         1
      47s  visible again  1
      47s  deadLettered   1
    `),
  )
  const { functions, sources } = simulate(yaml)
  expect(functions['work']).toMatchObject({ Invocations: 0, Errors: 0, Throttles: 0 })
  expect(sources['orders']?.answers).toMatchObject({ 408: 4 })
})

test('E10, S2: a stream whose snapshots are not restored in time uses up no retry', () => {
  const yaml = neverRestored(
    'clicks: { Type: Kinesis, FunctionName: work, MaximumRetryAttempts: 0, stream: { backlog: 1, enhancedFanOut: true } }',
  )
  expect(streamTable(yaml)).toBe(
    lines(`
      0s     caught up
      0s     invoked    1
      11s    invoked    1
      23s    invoked    1
      37s    invoked    1
      55s    invoked    1
      1m21s  invoked    1
    `),
  )
})
