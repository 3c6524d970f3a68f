// https://docs.aws.amazon.com/lambda/latest/dg/kafka-scaling-modes.html
// Read 2026-11-29.
import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** A topic with as much in it as keeps all of its partitions busy. */
const topicOf = (settings: string) => `
  name: A topic
  duration: 10m
  functions:
    work: { Timeout: 20, duration: { constant: 1s }, init: 0 }
  sources:
    topic: { Type: MSK, FunctionName: work, BatchSize: 1, ${settings} }
`

test('A50: with 8 partitions and MaximumPollers 100 there are at most 8 event pollers', () => {
  const { functions, streams } = simulate(
    topicOf(
      'ProvisionedPollerConfig: { MaximumPollers: 100 }, topic: { partitions: 8, backlog: 10000 }',
    ),
  )
  expect(streams['topic']?.ProvisionedPollers).toBe(8)
  expect(functions['work']?.ConcurrentExecutions.max).toBe(8)
})

test('one-minute intervals, and pollers that change within three minutes (KF-2)', () => {
  const { functions, streams } = simulate(topicOf('topic: { partitions: 8, backlog: 10000 }'))
  // One poller has 5 batches for 4 minutes, and two have all 8 partitions for 6.
  const done = 4 * 60 * 5 + 6 * 60 * 8
  expect(Math.abs((streams['topic']?.CommittedEventCount ?? 0) - done)).toBeLessThanOrEqual(8)
  expect(functions['work']?.ConcurrentExecutions.max).toBe(8)
  expect(streams['topic']?.ProvisionedPollers).toBeNull()
})

test('1 MB and 1 second: a poller supports 5 MB a second and 5 concurrent invocations (KF-4)', () => {
  const { functions, streams } = simulate(
    topicOf(
      'requestSize: 1MB, ProvisionedPollerConfig: { MaximumPollers: 1 }, topic: { partitions: 20, backlog: 10000 }',
    ),
  )
  expect(functions['work']?.ConcurrentExecutions.max).toBe(5)
  expect(Math.abs((streams['topic']?.CommittedEventCount ?? 0) - 3_000)).toBeLessThanOrEqual(5)
})
