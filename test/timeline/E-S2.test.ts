import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { queueOf } from './queueTable.ts'

/** The most batches at once in each minute; a function that takes 10 s for each. */
function concurrency(settings: string, work = '', duration = '5m'): readonly number[] {
  const yaml = queueOf(settings, `duration: { constant: 10s }, ${work}`, duration)
  const roomy = `${yaml}\n    account: { ConcurrentExecutions: 5000 }`
  const { periodMs, functions } = simulate(roomy).timeSeries
  const series = functions['work']?.ConcurrentExecutions ?? []
  const perMinute = 60_000 / periodMs
  return series.flatMap((_, i) =>
    i % perMinute === 0 ? [Math.max(...series.slice(i, i + perMinute))] : [],
  )
}

test('E-S2, E-S3: 5 batches at once, then 300 more a minute while messages wait', () => {
  expect(concurrency('BatchSize: 1, queue: { backlog: 100000 }')).toEqual([
    5 + 299,
    5 + 599,
    5 + 899,
    5 + 1199,
    1250,
  ])
})

test('E-S2: where a few are enough there are no more', () => {
  expect(concurrency('arrivals: { regular: 0.1/s }')).toEqual([1, 1, 1, 1, 1])
})

test('E-S2: before November 2023 60 more a minute', () => {
  const { functions } = simulate(
    queueOf('BatchSize: 1, queue: { backlog: 100000 }', 'duration: { constant: 10s }', '2m') +
      '\n    account: { ConcurrentExecutions: 5000, scalingModel: legacy2023 }',
  )
  expect(functions['work']?.ConcurrentExecutions.max).toBe(5 + 119)
})

test('E-S3: minutes in which half would have done halve them, down to 2', () => {
  // A few at once, and nothing for 10 minutes: then of 20 messages only 2 run at first.
  const burst = Array.from({ length: 20 }, () => '10m').join(', ')
  const { functions } = simulate(
    queueOf(
      `BatchSize: 1, arrivals: { at: [0s, ${burst}] }`,
      'duration: { constant: 10s }',
      '600100ms',
    ),
  )
  expect(functions['work']?.ConcurrentExecutions.max).toBe(2)
})

test('E-S3, E-S9: a calm minute gives nothing back of what throttles took from a mapping with a maximum', () => {
  // Throttles leave 2 of 5; after 10 minutes without messages 20 come at once.
  const burst = Array.from({ length: 20 }, () => '10m').join(', ')
  const { queues } = simulate(
    queueOf(
      `BatchSize: 1, ScalingConfig: { MaximumConcurrency: 5 }, queue: { backlog: 5, RedrivePolicy: { maxReceiveCount: 1 } }, arrivals: { at: [${burst}] }`,
      'duration: { constant: 1s }, ReservedConcurrentExecutions: 0',
      '600100ms',
    ),
  )
  expect(queues['orders']?.ApproximateNumberOfMessagesVisible).toBe(18)
})
