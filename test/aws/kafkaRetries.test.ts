// https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html
// https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure-destination.html
// Read 2026-11-29.
import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** A topic with one record that always fails, and one after it. */
const topicOf = (settings: string) => `
  name: A topic
  duration: 1h
  functions:
    work: { duration: { constant: 100ms }, init: 0 }
  sources:
    topic:
      Type: SelfManagedKafka
      FunctionName: work
      BatchSize: 1
      ProvisionedPollerConfig: {}
      poison: [1]
      topic: { backlog: 2 }
      ${settings}
`

const toQueue = 'DestinationConfig: { OnFailure: { Destination: queue } }'

test('A54: infinite retries and an on-failure destination are 10 retries', () => {
  for (const settings of [toQueue, `${toQueue}\n      MaximumRetryAttempts: -1`]) {
    const { functions, streams } = simulate(topicOf(settings))
    expect(functions['work']).toMatchObject({ Invocations: 12, Errors: 11 })
    expect(streams['topic']).toMatchObject({
      OnFailureDestinationDeliveredEventCount: 1,
      DroppedEventCount: 0,
      CommittedEventCount: 2,
    })
  }
})

test('retries that are said are those that are made (KF-6)', () => {
  const { functions } = simulate(topicOf(`${toQueue}\n      MaximumRetryAttempts: 3`))
  expect(functions['work']).toMatchObject({ Invocations: 5, Errors: 4 })
})

test('without a destination they are infinite (KF-6)', () => {
  const { streams } = simulate(topicOf(''))
  expect(streams['topic']).toMatchObject({ CommittedEventCount: 0, waiting: 1, inBatches: 1 })
})
