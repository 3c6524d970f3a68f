import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S6, E-S7, E10: a throttled batch is tried again until its messages are visible again, and was received once more', () => {
  const queue =
    'queue: { backlog: 1, VisibilityTimeout: 20, RedrivePolicy: { maxReceiveCount: 2 } }'
  expect(
    queueTable(queueOf(queue, 'duration: { constant: 1s }, ReservedConcurrentExecutions: 0')),
  ).toBe(
    lines(`
      0s   received       1
      0s   invoked        1
      1s   invoked        1
      3s   invoked        1
      7s   invoked        1
      15s  invoked        1
      20s  let go         1
      20s  visible again  1
      20s  received       1
      20s  invoked        1
      21s  invoked        1
      23s  invoked        1
      27s  invoked        1
      35s  invoked        1
      40s  let go         1
      40s  visible again  1
      40s  deadLettered   1
    `),
  )
})

test('E-S6: a batch that is let through after throttles was received once', () => {
  const queue =
    'BatchSize: 1, queue: { backlog: 2, VisibilityTimeout: 60, RedrivePolicy: { maxReceiveCount: 1 } }'
  expect(
    queueTable(queueOf(queue, 'duration: { constant: 2s }, ReservedConcurrentExecutions: 1')),
  ).toBe(
    lines(`
      0s  received  1
      0s  invoked   1
      0s  received  1
      0s  invoked   2
      1s  invoked   2
      2s  deleted   1
      3s  invoked   2
      5s  deleted   2
    `),
  )
})
