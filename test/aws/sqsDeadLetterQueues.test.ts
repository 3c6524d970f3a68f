// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html,
// read 2026-11

import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

test('E-S14, E-S10: after 1 day in its queue a message is deleted from a dead-letter queue with 4 days after 3 more', () => {
  const day = 86_400
  const { queues } = simulate(`
    name: retention
    duration: 6d
    functions:
      work: { Timeout: 20, init: 0, duration: { constant: 1s }, errors: 100% }
    sources:
      orders:
        Type: SQS
        FunctionName: work
        queue:
          backlog: 1
          VisibilityTimeout: ${day / 2}
          RedrivePolicy: { maxReceiveCount: 2, deadLetterTargetArn: "arn:aws:sqs:eu-west-1:123456789012:letters" }
      letters: { Type: SQS, queue: { MessageRetentionPeriod: ${4 * day} } }
  `)
  expect(queues['orders']).toMatchObject({ deadLettered: 1, drainedAtMs: day * 1000 })
  expect(queues['letters']).toMatchObject({ expired: 1, drainedAtMs: 4 * day * 1000 })
})
