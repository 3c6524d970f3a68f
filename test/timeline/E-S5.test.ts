import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S5, E-S10: after an error a batch is visible again after its timeout, and goes when it was received too often', () => {
  const queue =
    'queue: { backlog: 2, VisibilityTimeout: 30, RedrivePolicy: { maxReceiveCount: 2 } }'
  expect(queueTable(queueOf(queue, 'duration: { constant: 1s }, errors: 100%'))).toBe(
    lines(`
      0s   received       2
      0s   invoked        1 2
      1s   failed         1 2
      1s   let go         2
      30s  visible again  2
      30s  received       2
      30s  invoked        1 2
      31s  failed         1 2
      31s  let go         2
      1m   visible again  2
      1m   deadLettered   1
      1m   deadLettered   2
    `),
  )
})

test('E-S5: messages that were received at different times are visible again at different times', () => {
  const queue = 'MaximumBatchingWindowInSeconds: 5, queue: { VisibilityTimeout: 30 }'
  expect(
    queueTable(
      queueOf(
        `${queue}, arrivals: { at: [1s, 3s] }`,
        'duration: { constant: 1s }, errors: 100%',
        '35s',
      ),
    ),
  ).toBe(
    lines(`
      1s   received       1
      3s   received       1
      5s   invoked        1 2
      6s   failed         1 2
      6s   let go         1
      6s   let go         1
      31s  visible again  1
      31s  received       1
      33s  visible again  1
      33s  received       1
    `),
  )
})

test('E-S5: likewise after a timeout and after a crash', () => {
  expect(
    queueTable(
      queueOf('queue: { backlog: 1, VisibilityTimeout: 25 }', 'duration: { constant: 30s }', '26s'),
    ),
  ).toBe(
    lines(`
      0s   received       1
      0s   invoked        1
      20s  failed         1
      20s  let go         1
      25s  visible again  1
      25s  received       1
      25s  invoked        1
    `),
  )
})
