// https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html, services-kinesis-parameters.html,
// kinesis-on-failure-destination.html and services-kinesis-batchfailurereporting.html, read in November 2026.

import { expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { lines } from '../timeline/lines.ts'
import { streamOf, streamTable } from '../timeline/streamTable.ts'

test.each([
  [2, 200],
  [10, 1_000],
])(
  'A46, K2: 100 shards with a ParallelizationFactor of %i have %i batches at once',
  (factor, most) => {
    const { functions, streams } = simulate(`
    name: Shards and batches
    duration: 1m
    account: { ConcurrentExecutions: 2000 }
    functions: { work: { Timeout: 60, init: 0, duration: { constant: 5s } } }
    sources:
      clicks:
        Type: Kinesis
        FunctionName: work
        BatchSize: 1
        ParallelizationFactor: ${factor}
        stream: { ShardCount: 100, backlog: 50000 }
  `)
    expect(functions['work']?.ConcurrentExecutions.max).toBe(most)
    expect(streams['clicks']?.batches.max).toBe(most)
  },
)

test('A47, K4, K8: with 2 retries there are 3 invocations, then the destination is told and the shard goes on', () => {
  const yaml = streamOf(
    'MaximumRetryAttempts: 2, BatchSize: 10, poison: [1], stream: { backlog: 20 }, ' +
      'DestinationConfig: { OnFailure: { Destination: "arn:aws:sqs:us-east-1:123456789012:failed" } }',
  )
  const { functions, sources, streams } = simulate(yaml)
  expect(functions['work']).toMatchObject({ Invocations: 4, Errors: 3 })
  expect(streams['clicks']).toMatchObject({
    OnFailureDestinationDeliveredEventCount: 10,
    destinationMessages: 1,
    DroppedEventCount: 0,
    checkpointed: 10,
  })
  expect(sources['clicks']?.outcomes).toMatchObject({ completed: 10, deadLettered: 10 })
})

test('A49, K6: of 10 records 3 and 7 are said to have failed: 3 is the checkpoint, and 3 to 10 are tried again', () => {
  const stream =
    'FunctionResponseTypes: [ReportBatchItemFailures], poison: [3, 7], stream: { backlog: 10 }'
  expect(streamTable(streamOf(stream, undefined, 'Kinesis', '3s'))).toBe(
    lines(`
      0s     caught up
      0s     invoked    1-10
      200ms  failed     3-10
      200ms  done       1-2
      1.2s   invoked    3-10
      1.4s   failed     3-10
    `),
  )
})

test.each([
  ['its time', 'Kinesis', 'BatchSize: 10', [8, 10, 20, 30, 46], '47s  invoked    11-15'],
  [
    'a tenth record',
    'Kinesis',
    'BatchSize: 10',
    [8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
    '12s  invoked    11-20',
  ],
  ['6 MB', 'DynamoDB', 'requestSize: 1MB', [8, 8, 8, 9, 9, 9], '9s   invoked    7-12'],
])(
  'A51, E1, E3: a window of 40 s that opens at 7 s ends with %s',
  (_, type, settings, at, expected) => {
    const backlog = settings === 'BatchSize: 10' ? 10 : 6
    const arrivals = `at: [${at.map(each => `${each}s`).join(', ')}]`
    const stream = `MaximumBatchingWindowInSeconds: 40, ${settings}, stream: { backlog: ${backlog} }`
    const yaml = streamOf(
      `${stream}, arrivals: { ${arrivals} }`,
      'duration: { constant: 7s }',
      type,
    )
    expect(streamTable(yaml)).toContain(expected)
  },
)

test('K11: the iterator age is that of the last record of a batch, again with each retry', () => {
  const stream = 'MaximumRetryAttempts: 1, poison: [2], arrivals: { at: [0.2s, 0.7s] }'
  const { streams, timeSeries } = simulate(streamOf(stream))
  expect(streams['clicks']?.IteratorAge).toMatchObject({ count: 2, min: 300, max: 1_500 })
  expect(timeSeries.streams['clicks']?.IteratorAge.slice(0, 2)).toEqual([1_500, null])
})

test('K3: without keys, shards and the batches of each have the same share', () => {
  const stream = 'ParallelizationFactor: 4, BatchSize: 1, stream: { ShardCount: 5, backlog: 2000 }'
  const { streams } = simulate(streamOf(stream))
  expect(streams['clicks']?.hottestShard).toBeLessThan(0.202)
})

test('E5: the next batch does not wait for extensions', () => {
  const work = 'duration: { constant: 1s }, extensions: { kind: internal, after: { constant: 5s } }'
  const stream = 'BatchSize: 1, stream: { backlog: 3 }'
  const { functions } = simulate(streamOf(stream, work))
  expect(functions['work']).toMatchObject({ Invocations: 3, ConcurrentExecutions: { max: 3 } })
})

test.each([
  ['MaximumRecordAgeInSeconds: 59', 'must be -1, or 60 to 604800: found 59'],
  [
    'TumblingWindowInSeconds: 30, ParallelizationFactor: 2',
    'must be 1 where TumblingWindowInSeconds is set (K9): found 2',
  ],
  [
    'StartingPosition: AT_TIMESTAMP',
    'must be given where StartingPosition is AT_TIMESTAMP: found nothing',
  ],
  [
    'StartingPositionTimestamp: 5',
    'must be left out unless StartingPosition is AT_TIMESTAMP: found 5',
  ],
  ['requestSize: 11MB', 'a record must be at most 10 MB: found 11MB'],
  [
    'StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 5',
    'must stand beside the start of the run: found a scenario without a start',
  ],
  ['poison: [0]', 'poison.0: must be at least 1: found 0'],
  ['poison: 200%', 'must be a share such as 0.1% or 0.001, at most 1: found "200%"'],
  ['stream: { backlogAge: 5m }', 'must have a backlog where it has a backlogAge: found none'],
])('a stream with %s is refused', (settings, message) => {
  expect(problemsOf(streamOf(`arrivals: { regular: 1/s }, ${settings}`)).join()).toContain(message)
})

test('K10: a stream of DynamoDB is read from its start or from now on, and keeps records for 24 hours', () => {
  const settings =
    'StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 0, stream: { enhancedFanOut: true, RetentionPeriodHours: 48 }'
  const yaml = streamOf(`arrivals: { regular: 1/s }, ${settings}`, undefined, 'DynamoDB')
  expect(problemsOf(`${yaml}\n    start: 2026-11-29T10:00:00Z`)).toEqual([
    'sources.clicks.StartingPosition: must be TRIM_HORIZON or LATEST where Type is DynamoDB (K10): found AT_TIMESTAMP',
    'sources.clicks.stream.enhancedFanOut: must be left out where Type is DynamoDB: found true',
    'sources.clicks.stream.RetentionPeriodHours: must be left out where Type is DynamoDB: found 48',
  ])
})

test('K10: AT_TIMESTAMP reads what was written since then', () => {
  const yaml = `
    start: 2026-11-29T10:00:00Z
    ${streamOf(
      // 09:57:30, when 10 of the 20 records of the last 5 minutes were written.
      'StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 1795946250, stream: { backlog: 20, backlogAge: 5m }',
    )}
  `
  expect(simulate(yaml).streams['clicks']).toMatchObject({ backlog: 10, checkpointed: 10 })
})

test('K10: the timestamp is not in the future', () => {
  const settings = 'StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 1795946401'
  const yaml = `
    start: 2026-11-29T10:00:00Z
    ${streamOf(`arrivals: { regular: 1/s }, ${settings}`)}
  `
  expect(problemsOf(yaml)).toEqual([
    'sources.clicks.StartingPositionTimestamp: must be at most 1795946400, when the run begins: found 1795946401',
  ])
})

test('an event of a stream as SAM has it is accepted as it is', () => {
  const settings =
    'Stream: "arn:aws:kinesis:us-east-1:123456789012:stream/clicks", StartingPosition: TRIM_HORIZON, ' +
    'BatchSize: 500, MaximumBatchingWindowInSeconds: 5, ParallelizationFactor: 2, MaximumRetryAttempts: 3, ' +
    'MaximumRecordAgeInSeconds: 3600, BisectBatchOnFunctionError: true, Enabled: true, ' +
    'FunctionResponseTypes: [ReportBatchItemFailures], ' +
    'DestinationConfig: { OnFailure: { Type: SQS, Destination: "arn:aws:sqs:us-east-1:123456789012:failed" } }'
  expect(problemsOf(streamOf(`${settings}, arrivals: { poisson: 100/s }`))).toEqual([])
})
