import { expect, test } from 'vitest'
import { problemsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

/** A queue whose messages are of these groups, one after the other. */
const fifo = (groups: readonly number[], more = 'VisibilityTimeout: 30') =>
  `queue: { FifoQueue: true, groups: { sequence: [${groups.join()}] }, backlog: ${groups.length}, ${more} }`

test('E-S15: messages of a group wait until those before them are deleted; another group does not', () => {
  expect(queueTable(queueOf(`BatchSize: 2, ${fifo([1, 1, 1, 2, 1])}`))).toBe(
    lines(`
      0s  received  2
      0s  invoked   1 2
      0s  received  1
      0s  invoked   4
      1s  deleted   1 2 4
      1s  received  2
      1s  invoked   3 5
      2s  deleted   3 5
    `),
  )
})

test('E-S15, E-S17: a batch has as many messages of one group as there are, then of others', () => {
  expect(queueTable(queueOf(`BatchSize: 4, ${fifo([1, 2, 3, 1, 1, 2])}`))).toBe(
    lines(`
      0s  received  4
      0s  invoked   1 4 5 2
      0s  received  1
      0s  invoked   3
      1s  deleted   1 4 5 2 3
      1s  received  1
      1s  invoked   6
      2s  deleted   6
    `),
  )
})

test('E-S15: a message that fails holds up its group until it goes to the dead letters, and no other', () => {
  const queue = fifo([1, 1, 2], 'VisibilityTimeout: 30, RedrivePolicy: { maxReceiveCount: 2 }')
  const table = queueTable(
    queueOf(`BatchSize: 1, ${queue}`, 'duration: { constant: 1s }, errors: 100%', '62s'),
  )
  expect(table).toBe(
    lines(`
      0s    received       1
      0s    invoked        1
      0s    received       1
      0s    invoked        3
      1s    failed         1
      1s    let go         1
      1s    failed         3
      1s    let go         1
      30s   visible again  1
      30s   visible again  1
      30s   received       1
      30s   invoked        1
      30s   received       1
      30s   invoked        3
      31s   failed         1
      31s   let go         1
      31s   failed         3
      31s   let go         1
      1m    visible again  1
      1m    visible again  1
      1m    deadLettered   1
      1m    received       1
      1m    invoked        2
      1m    deadLettered   3
      1m1s  failed         2
      1m1s  let go         1
    `),
  )
})

test('E-S15: a throttled batch keeps its groups from others until it is through', () => {
  const work = 'duration: { constant: 2s }, ReservedConcurrentExecutions: 1'
  expect(queueTable(queueOf(`BatchSize: 1, ${fifo([1, 2, 2])}`, work))).toBe(
    lines(`
      0s  received  1
      0s  invoked   1
      0s  received  1
      0s  invoked   2
      1s  invoked   2
      2s  deleted   1
      3s  invoked   2
      5s  deleted   2
      5s  received  1
      5s  invoked   3
      7s  deleted   3
    `),
  )
})

test('E-S15, E-S13: a message that its group holds up goes when it is too old', () => {
  const queue = 'queue: { FifoQueue: true, VisibilityTimeout: 100, MessageRetentionPeriod: 60 }'
  const settings = `BatchSize: 1, ${queue}, arrivals: { at: [1s, 2s, 3s] }`
  const work = 'duration: { constant: 1s }, ReservedConcurrentExecutions: 0'
  const table = queueTable(queueOf(settings, work, '66s'))
  expect(table.split('\n').filter(row => row.includes('expired'))).toEqual([
    '1m2s  expired   2',
    '1m3s  expired   3',
  ])
})

test('E-S15: AWS gathers no batch of a FIFO queue, and none of more than 10 messages', () => {
  const problems = problemsOf(
    queueOf(
      'BatchSize: 11, MaximumBatchingWindowInSeconds: 1, queue: { FifoQueue: true, backlog: 1 }',
    ),
  )
  expect(problems.join('\n')).toContain('BatchSize must be at most 10 where FifoQueue is true')
  expect(problems.join('\n')).toContain('MaximumBatchingWindowInSeconds must be 0')
})

test('groups are of a FIFO queue only', () => {
  const problems = problemsOf(queueOf('queue: { groups: { uniform: 2 }, backlog: 1 }'))
  expect(problems).toEqual([
    'sources.orders.queue.groups: must be left out unless FifoQueue is true',
  ])
})
