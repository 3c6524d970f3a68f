// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html, read in November 2026.
// A40: 5 batches at once, up to 300 more a minute, 1,250 at most.

import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** How many batches there are at once shortly after so much time; the queue is never empty. */
function concurrencyAt(duration: string): number | undefined {
  const { functions } = simulate(`
    name: A backlog without end
    duration: ${duration}
    account: { ConcurrentExecutions: 5000 }
    functions:
      drain: { Timeout: 900, init: 0, duration: { constant: 850s } }
    sources:
      orders:
        Type: SQS
        FunctionName: drain
        BatchSize: 1
        queue: { backlog: 10000, VisibilityTimeout: 900 }
  `)
  return functions['drain']?.ConcurrentExecutions.max
}

test.each([
  ['1ms', 5],
  ['60001ms', 305],
  ['120001ms', 605],
  ['180001ms', 905],
  ['240001ms', 1205],
  ['249s', 1249],
  ['249001ms', 1250],
  ['10m', 1250],
])('E-S2: after %s there are %d batches at once', (duration, expected) => {
  expect(concurrencyAt(duration)).toBe(expected)
})

test('E-S9: a MaximumConcurrency is how many run, and none is throttled', () => {
  const { functions, queues } = simulate(`
    name: A maximum
    duration: 1h
    functions:
      drain: { Timeout: 15, init: 0, duration: { constant: 10s } }
    sources:
      orders:
        Type: SQS
        FunctionName: drain
        BatchSize: 1
        ScalingConfig: { MaximumConcurrency: 5 }
        queue: { backlog: 25, VisibilityTimeout: 20, RedrivePolicy: { maxReceiveCount: 1 } }
  `)
  expect(functions['drain']).toMatchObject({
    Throttles: 0,
    Invocations: 25,
    ConcurrentExecutions: { max: 5 },
  })
  expect(queues['orders']).toMatchObject({ NumberOfMessagesDeleted: 25, drainedAtMs: 50_000 })
})

test('A43, E-S15, E-S18: six groups and a maximum of 10 are 6 at once, from the start', () => {
  const { functions } = simulate(`
    name: Six groups
    duration: 1m
    functions:
      drain: { Timeout: 15, init: 0, duration: { constant: 10s } }
    sources:
      orders:
        Type: SQS
        FunctionName: drain
        ScalingConfig: { MaximumConcurrency: 10 }
        queue: { FifoQueue: true, groups: { sequence: [1, 2, 3, 4, 5, 6] }, backlog: 600 }
  `)
  expect(functions['drain']).toMatchObject({ Throttles: 0, ConcurrentExecutions: { max: 6 } })
})
