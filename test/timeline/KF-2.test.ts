import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { pollersOf } from './pollersOf.ts'

const slow = 'duration: { constant: 1s }'

test('KF-2: a minute finds the lag too high, 3 minutes later there are more, and never more than partitions', () => {
  const topic = 'BatchSize: 1, topic: { partitions: 6, backlog: 20000 }'
  expect(pollersOf(topic, slow, '15m')).toBe(
    lines(`
      0s   1
      4m   2
      7m   4
      10m  6
    `),
  )
})

test('KF-2: a topic with one partition has one poller', () => {
  expect(pollersOf('BatchSize: 1, topic: { backlog: 2000 }', slow, '15m')).toBe('0s  1')
})

test('KF-5: where half would do there are half as many', () => {
  // 5 a second, then 10; what is left is done before the seventh minute ends.
  const topic = 'BatchSize: 1, topic: { partitions: 12, backlog: 2400 }'
  expect(pollersOf(topic, slow, '15m')).toBe(
    lines(`
      0s   1
      4m   2
      7m   4
      10m  2
      13m  1
    `),
  )
})
