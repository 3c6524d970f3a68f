import { expect, test } from 'vitest'
import { mmc } from '../../../src/math/queueing/mmc.ts'
import { simulate } from '../../support/simulate.ts'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

test.each([
  { groups: 1, rate: 0.6 },
  { groups: 4, rate: 2.8 },
])(
  'a FIFO queue of single messages with $groups groups is as many M/M/1: $rate a second wait as in one of them',
  ({ groups, rate }) => {
    const stays = replicate(
      `
      name: M/M/1 side by side
      duration: 6000s
      warmup: 200s
      functions: { f: { Timeout: 900, init: 0, duration: { exponential: { mean: 1s } } } }
      sources:
        orders:
          Type: SQS
          FunctionName: f
          BatchSize: 1
          queue: { FifoQueue: true, groups: { uniform: ${groups} }, VisibilityTimeout: 3600 }
          arrivals: { poisson: ${rate}/s }
      `,
      ({ sources }) => sources['orders']?.latency.mean,
    )
    expect(distanceFrom(stays, 1_000 * mmc(1, rate / groups, 1).meanStay)).toBe('')
  },
)

test.each([1, 3, 8])('%d groups that always have messages are as many servers', groups => {
  const sequence = Array.from({ length: groups }, (_, index) => index + 1)
  const { functions, queues } = simulate(`
    name: Busy groups
    duration: 1h
    functions: { f: { Timeout: 20, init: 0, duration: { constant: 2s } } }
    sources:
      orders:
        Type: SQS
        FunctionName: f
        BatchSize: 1
        queue: { FifoQueue: true, groups: { sequence: [${sequence.join()}] }, backlog: ${100 * groups} }
  `)
  expect(queues['orders']?.drainedAtMs).toBe(200_000)
  expect(functions['f']?.ConcurrentExecutions.max).toBe(groups)
})
