// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html and
// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html, read in November 2026.

import { expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { queueOf } from '../timeline/queueTable.ts'

test('E-S8 (A45): of 5 messages 2 fail, 3 are deleted, and the 2 are there again after the timeout', () => {
  // With this seed two of the five are said to fail.
  const { queues, sources } = simulate(
    queueOf(
      'FunctionResponseTypes: [ReportBatchItemFailures], messageErrors: 40%, queue: { backlog: 5 }',
      'duration: { constant: 1s }',
      '29s',
    ),
  )
  expect(queues['orders']).toMatchObject({
    DeletedEventCount: 3,
    InvokedEventCount: 5,
    // AWS counts what a partial response lists.
    FailedInvokeEventCount: 2,
    ApproximateNumberOfMessagesNotVisible: 2,
  })
  expect(sources['orders']?.outcomes).toMatchObject({ completed: 3, waitingToRetry: 2 })
})

test("E-S11: a function's own dead-letter queue gets nothing", () => {
  const { functions, queues } = simulate(
    queueOf(
      'queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 1 } }',
      'duration: { constant: 1s }, errors: 100%, DeadLetterQueue: { Type: SQS, TargetArn: lost }',
    ),
  )
  expect(functions['work']).toMatchObject({ AsyncEventsReceived: 0, AsyncEventsDropped: 0 })
  expect(queues['orders']).toMatchObject({ deadLettered: 1, FailedInvokeEventCount: 1 })
})

test('E-S10: the visibility timeout is at least the Timeout of the function', () => {
  expect(problemsOf(queueOf('queue: { backlog: 1, VisibilityTimeout: 19 }')).join('\n')).toContain(
    'must be at least the Timeout of the function, 20: found 19',
  )
})
