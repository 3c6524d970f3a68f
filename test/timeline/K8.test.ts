import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

/** A stream whose batches may fail twice, and the source `failed` that is told of those that do, and is read. */
const scenario = (clicks: string, failed = 'Type: SQS', type = 'Kinesis') => `
  name: Giving up
  duration: 10m
  functions:
    work: { Timeout: 20, init: 0, duration: { constant: 200ms } }
    look: { Timeout: 20, init: 0, duration: { constant: 1s } }
  sources:
    clicks:
      Type: ${type}
      FunctionName: work
      BatchSize: 4
      MaximumRetryAttempts: 1
      DestinationConfig: { OnFailure: { Destination: failed } }
      ${clicks}
    failed: { ${failed}, FunctionName: look }
`

test('K8: word of a batch that is given up is one message of the queue that is told, and a function reads it', () => {
  const yaml = scenario('poison: [4]\n      stream: { backlog: 6 }')
  expect(table(eventsOf(yaml), 'recordEnded', 'handedOn', 'started', 'messageDeleted')).toBe(
    lines(`
      0s    clicks#1  starts            work:$LATEST#1
      1.2s  clicks#1  starts            work:$LATEST#1
      1.4s  clicks#1  retriesExhausted  shard 0
      1.4s  clicks#2  retriesExhausted  shard 0
      1.4s  clicks#3  retriesExhausted  shard 0
      1.4s  clicks#4  retriesExhausted  shard 0
      1.4s  clicks    OnFailure         failed          1
      1.4s  failed#1  starts            look:$LATEST#1
      1.4s  clicks#2  starts            work:$LATEST#1
      1.6s  clicks#5  done              shard 0
      1.6s  clicks#6  done              shard 0
      2.4s  failed#1  is deleted        failed#1
    `),
  )
  const { handedOn, queues, sources, streams } = simulate(yaml)
  expect(handedOn).toEqual([{ from: 'clicks', by: 'OnFailure', to: 'failed', count: 1 }])
  expect(streams['clicks']).toMatchObject({
    OnFailureDestinationDeliveredEventCount: 4,
    destinationMessages: 1,
    DroppedEventCount: 0,
    checkpointed: 2,
  })
  expect(queues['failed']).toMatchObject({ NumberOfMessagesSent: 1, NumberOfMessagesDeleted: 1 })
  expect(sources).toMatchObject({
    clicks: { arrivals: 6, outcomes: { completed: 2, deadLettered: 4 } },
    failed: { arrivals: 1, outcomes: { completed: 1 } },
  })
})

test('K5, K8: of a batch that is split only the part that is given up is told of', () => {
  const yaml = scenario(
    'BisectBatchOnFunctionError: true\n      poison: [4]\n      stream: { backlog: 4 }',
  )
  expect(table(eventsOf(yaml), 'handedOn')).toBe('4.2s  clicks  OnFailure  failed  1')
  expect(simulate(yaml).streams['clicks']).toMatchObject({
    OnFailureDestinationDeliveredEventCount: 1,
    checkpointed: 3,
  })
})

test('K4, K8: records that are too old before they were in a batch are told of in batches', () => {
  const yaml = scenario(
    'MaximumRecordAgeInSeconds: 60\n      stream: { backlog: 10, backlogAge: 10m }',
  )
  const { handedOn, queues, streams } = simulate(yaml)
  expect(handedOn).toEqual([{ from: 'clicks', by: 'OnFailure', to: 'failed', count: 3 }])
  expect(queues['failed']).toMatchObject({ NumberOfMessagesSent: 3 })
  expect(streams['clicks']).toMatchObject({
    OnFailureDestinationDeliveredEventCount: 10,
    destinationMessages: 3,
    InvokedEventCount: 0,
  })
})

test.each([
  ['a topic of SNS', 'Type: SNS', 'Kinesis', 'stream: { backlog: 6 }'],
  [
    'a queue, of a topic of Kafka',
    'Type: SQS',
    'MSK',
    'ProvisionedPollerConfig: {}\n      topic: { backlog: 6 }',
  ],
])('K8: %s is told as well', (_, failed, type, clicks) => {
  const { functions, handedOn, sources } = simulate(
    scenario(`poison: [4]\n      ${clicks}`, failed, type),
  )
  expect(handedOn).toEqual([{ from: 'clicks', by: 'OnFailure', to: 'failed', count: 1 }])
  expect(sources['clicks']?.outcomes).toMatchObject({ completed: 2, deadLettered: 4 })
  expect(sources['failed']?.outcomes).toMatchObject({ completed: 1 })
  expect(functions['look']).toMatchObject({ Invocations: 1 })
})

test('K8: a name that is no source keeps what it is told', () => {
  const yaml = scenario('poison: [4]\n      stream: { backlog: 6 }').replaceAll(
    'Destination: failed',
    'Destination: "arn:aws:sqs:eu-west-1:1:elsewhere"',
  )
  const { handedOn, streams } = simulate(
    yaml.replace('FunctionName: look }', 'FunctionName: look, queue: { backlog: 1 } }'),
  )
  expect(handedOn).toEqual([])
  expect(streams['clicks']).toMatchObject({ destinationMessages: 1 })
})
