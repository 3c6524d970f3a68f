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

test('E-S13: one that was received before stands behind younger ones, and goes when it is the first', () => {
  const queue = 'queue: { backlog: 1, MessageRetentionPeriod: 60, VisibilityTimeout: 30 }'
  const yaml = `${queueOf(
    `BatchSize: 1, ${queue}, arrivals: { at: [20s, 25s] }`,
    'duration: { constant: 1s }, errors: 100%',
    '72s',
  )}
    changes:
      - { at: 10s, set: sources.orders.Enabled, to: false }
      - { at: 70s, set: sources.orders.Enabled, to: true }
    assumptions: { mappingUpdate: 1s }
  `
  // Behind the two of 20 s and 25 s it is nobody's; when they are received, at 71 s, it is 71 s old.
  expect(queueTable(yaml)).toBe(
    lines(`
      0s     received       1
      0s     invoked        1
      1s     failed         1
      1s     let go         1
      30s    visible again  1
      1m11s  received       1
      1m11s  invoked        2
      1m11s  received       1
      1m11s  invoked        3
      1m11s  expired        1
    `),
  )
})

test('E-S13: what comes back when it is too old goes at once, though nobody would receive it', () => {
  const queue = 'queue: { backlog: 1, MessageRetentionPeriod: 60, VisibilityTimeout: 100 }'
  const yaml = `${queueOf(queue, 'duration: { constant: 1s }, errors: 100%', '2m')}
    changes: [{ at: 10s, set: sources.orders.Enabled, to: false }]
    assumptions: { mappingUpdate: 1s }
  `
  expect(queueTable(yaml)).toBe(
    lines(`
      0s     received       1
      0s     invoked        1
      1s     failed         1
      1s     let go         1
      1m40s  visible again  1
      1m40s  expired        1
    `),
  )
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
