import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** Events of a size that all fail, and what keeps them. */
const given = (own: string, size: string, more = '') => `
  name: Dead letters
  duration: 10m
  functions:
    work: { Timeout: 20, init: 0, duration: { constant: 1s }, errors: 100%, ${own} }
    told: { Timeout: 20, init: 0, duration: { constant: 1s } }
  sources:
    s: { Type: S3, FunctionName: work, arrivals: { at: [0s, 1s] }, requestSize: ${size} }
    ${more}
`
const queue = 'DeadLetterQueue: { Type: SQS, TargetArn: "arn:aws:sqs:eu-west-1:123456789012:lost" }'
const topic = 'DeadLetterQueue: { Type: SNS, TargetArn: lost }'

test('AS-8: a dead-letter queue that is a source has the events that were given up, when they are', () => {
  const { functions, queues, sources } = simulate(given(queue, '900KB', 'lost: { Type: SQS }'))
  expect(queues['lost']).toMatchObject({ NumberOfMessagesSent: 2, oldestMs: 417_000 })
  expect(sources['s']?.outcomes).toMatchObject({ deadLettered: 2 })
  expect(functions['work']).toMatchObject({ AsyncEventsDropped: 2, DeadLetterErrors: 0 })
})

test('AS-8: a topic tells whoever wants its events', () => {
  const { functions } = simulate(given(topic, '200KB', 'lost: { Type: SNS, FunctionName: told }'))
  expect(functions['told']).toMatchObject({ AsyncEventsReceived: 2, Invocations: 2 })
})

test.each([
  ['a topic of the scenario', 'lost: { Type: SNS, FunctionName: told }'],
  ['one that only keeps what it is given', ''],
])('AS-8: what is too large for %s is lost, and counted', (_, more) => {
  const { functions, sources } = simulate(given(topic, '257KB', more))
  expect(sources['s']?.outcomes).toMatchObject({ deadLettered: 0, dropped: 2 })
  expect(functions).toMatchObject({
    work: { AsyncEventsDropped: 2, DeadLetterErrors: 2, DestinationDeliveryFailures: 0 },
    told: { AsyncEventsReceived: 0 },
  })
})
