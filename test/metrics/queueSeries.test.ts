import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

const scenario = (more: string) => `
  name: series
  duration: 3m
  functions: { f: { Timeout: 100, init: 0s, duration: 50s } }
  sources: { orders: { Type: SQS, FunctionName: f, BatchSize: 1, ${more} } }
`

// Two at once, 50 s each: at 0 s, at 50 s and at 100 s. Of 6 messages 4 are done in the first two minutes.
test('a queue is told by period: what is sent, waits, is in flight and is done, and how old it is', () => {
  const { timeSeries } = simulate(
    scenario(
      'ScalingConfig: { MaximumConcurrency: 2 }, queue: { backlog: 6, VisibilityTimeout: 200 }',
    ),
  )
  expect(timeSeries.periodMs).toBe(60_000)
  expect(timeSeries.queues).toEqual({
    orders: {
      NumberOfMessagesSent: [6, 0, 0],
      NumberOfMessagesDeleted: [2, 2, 2],
      ApproximateNumberOfMessagesVisible: [6, 2, 0],
      ApproximateNumberOfMessagesNotVisible: [2, 2, 2],
      // Two wait at 1 min; the others are 100 s and 150 s old when they are done.
      oldestMs: [60_000, 100_000, 150_000],
      batches: [2, 2, 2],
      batchLimit: [2, 2, 2],
    },
  })
})

test('what waits when the run ends counts in its last period, though it is not a whole one', () => {
  const { timeSeries } = simulate(
    scenario('Enabled: false, queue: { backlog: 1, VisibilityTimeout: 200 }').replace(
      'duration: 3m',
      'duration: 130s',
    ),
  )
  expect(timeSeries.queues['orders']?.oldestMs).toEqual([60_000, 120_000, 130_000])
  expect(timeSeries.queues['orders']?.batches).toEqual([0, 0, 0])
})

test('the messages of all periods are those of the queue', () => {
  const { queues, timeSeries } = simulate(
    scenario('arrivals: { poisson: 2/s }, queue: { VisibilityTimeout: 200 }').replace(
      'duration: 3m',
      'duration: 2d',
    ),
  )
  const sum = (values: readonly number[] = []) => values.reduce((a, b) => a + b, 0)
  const series = timeSeries.queues['orders']
  expect([sum(series?.NumberOfMessagesSent), sum(series?.NumberOfMessagesDeleted)]).toEqual([
    queues['orders']?.NumberOfMessagesSent,
    queues['orders']?.NumberOfMessagesDeleted,
  ])
  const highest = Math.max(...(series?.ApproximateNumberOfMessagesVisible ?? []))
  expect(highest).toBeGreaterThanOrEqual(queues['orders']?.visible.max ?? Infinity)
})

// Errors: attempts at 1 s, 62 s and 183 s.
test('events are told by period: how many came, and how old they were when they were invoked', () => {
  const { timeSeries } = simulate(`
    name: events
    duration: 4m
    functions: { f: { init: 0s, duration: 1s, errors: 100% }, g: { init: 0s, duration: 1s } }
    sources:
      files: { Type: S3, FunctionName: f, arrivals: { at: [1s, 1s] } }
      large: { Type: S3, FunctionName: f, requestSize: 2MB, arrivals: { at: [2s] } }
      web: { Type: Sdk, FunctionName: g, arrivals: { at: [1s] } }
  `)
  expect(timeSeries.events).toEqual({
    f: { AsyncEventsReceived: [2, 0, 0, 0], AsyncEventAge: [0, 61_000, null, 182_000] },
  })
})
