import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S13: a message is hidden for the delay of its queue', () => {
  expect(queueTable(queueOf('queue: { DelaySeconds: 10 }, arrivals: { at: [0s, 3s] }'))).toBe(
    lines(`
      10s  shown     1
      10s  received  1
      10s  invoked   1
      11s  deleted   1
      13s  shown     1
      13s  received  1
      13s  invoked   2
      14s  deleted   2
    `),
  )
})

test('E-S13: a message that is too old is no more, whether or not anybody would receive it', () => {
  const queue = 'Enabled: false, queue: { backlog: 2, MessageRetentionPeriod: 60 }'
  const { queues } = simulate(
    queueOf(`${queue}, arrivals: { at: [30s, 61s] }`, 'duration: 1s', '95s'),
  )
  expect(queues['orders']).toMatchObject({
    NumberOfMessagesSent: 4,
    expired: 3,
    ApproximateNumberOfMessagesVisible: 1,
    oldestMs: 60_000,
  })
})

test('E-S13: a message that comes back too old is not received again', () => {
  const queue = 'queue: { backlog: 1, VisibilityTimeout: 40, MessageRetentionPeriod: 60 }'
  expect(queueTable(queueOf(queue, 'duration: { constant: 1s }, errors: 100%'))).toBe(
    lines(`
      0s     received       1
      0s     invoked        1
      1s     failed         1
      1s     let go         1
      40s    visible again  1
      40s    received       1
      40s    invoked        1
      41s    failed         1
      41s    let go         1
      1m20s  visible again  1
      1m20s  expired        1
    `),
  )
})
