import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueTable } from './queueTable.ts'

const letters = (dlq: string, duration = '1h', more = '') => `
  name: Dead letters
  duration: ${duration}
  functions:
    work: { Timeout: 20, init: 0, duration: { constant: 1s }, errors: 100% }
    late: { Timeout: 20, init: 0, duration: { constant: 1s } }
  sources:
    orders: { Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: "arn:aws:sqs:eu-west-1:123456789012:lost" } } }
    lost: { Type: SQS, ${dlq} }
    ${more}
`

test('E-S14: a message among dead letters is as old as it was, and kept for what is left of the retention', () => {
  const { handedOn, queues } = simulate(letters('queue: { MessageRetentionPeriod: 80 }'))
  expect(queues).toMatchObject({
    orders: { deadLettered: 1 },
    lost: { NumberOfMessagesSent: 1, expired: 1, oldestMs: 80_000, drainedAtMs: 80_000 },
  })
  expect(handedOn).toEqual([{ from: 'orders', by: 'RedrivePolicy', to: 'lost', count: 1 }])
})

test('E-S14: one that is too old already is not kept at all', () => {
  const { queues } = simulate(
    letters('queue: { MessageRetentionPeriod: 60 }').replace(
      'backlog: 1, ',
      'backlog: 1, VisibilityTimeout: 70, ',
    ),
  )
  expect(queues['lost']).toMatchObject({ NumberOfMessagesSent: 1, expired: 1, oldestMs: 70_000 })
})

test('E-S10, E-S14: dead letters of a queue may be read by another function, received for the first time', () => {
  const yaml = letters('FunctionName: late, queue: { RedrivePolicy: { maxReceiveCount: 1 } }')
  expect(queueTable(yaml)).toBe(
    lines(`
      0s   received       1
      0s   invoked        1
      1s   failed         1
      1s   let go         1
      30s  visible again  1
      30s  deadLettered   1
      30s  received       1
      30s  invoked        1
      31s  deleted        1
    `),
  )
  // From being sent to the first queue.
  expect(simulate(yaml).sources['lost']?.latency.max).toBe(31_000)
})
