// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html, read in November 2026.
// A51: a window of 40 s that opens at 7 s ends with its time, with a tenth record, or with 6 MB.

import { expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'

/** When the second invocation is made, in seconds: the first is completed at 7 s, and opens the window. */
function invokedAt(settings: string, times: readonly number[]): number | undefined {
  const records = eventsOf(`
    name: A batch and its window
    duration: 10m
    functions:
      work: { Timeout: 30, init: 0, duration: { constant: 7s } }
    sources:
      first: { Type: SQS, FunctionName: work, queue: { backlog: 1 } }
      orders:
        Type: SQS
        FunctionName: work
        MaximumBatchingWindowInSeconds: 40
        queue: { backlog: ${settings.includes('MB') ? 6 : 10} }
        ${settings}
        arrivals: { at: [${times.map(at => `${at}s`).join(', ')}] }
  `)
  const made = records.flatMap(record =>
    record.event === 'decided' && record.request.startsWith('orders') ? [record.at / 1e6] : [],
  )
  return made[1]
}

test('E3: five records that come while the window is open are handed on at its end', () => {
  expect(invokedAt('BatchSize: 10', [8, 10, 20, 30, 46])).toBe(47)
})

test('E1: the tenth record ends it', () => {
  expect(invokedAt('BatchSize: 10', [8, 8, 9, 9, 10, 10, 11, 11, 12, 12])).toBe(12)
})

test('E1: 6 MB end it', () => {
  expect(invokedAt('requestSize: 1MB', [8, 8, 8, 9, 9, 9])).toBe(9)
})

test('E2: more than 10 messages need a window', () => {
  expect(
    problemsOf(`
      name: Large batches
      duration: 1h
      functions: { work: { init: 0, duration: 1s } }
      sources: { orders: { Type: SQS, FunctionName: work, BatchSize: 11, arrivals: { poisson: 1/s } } }
    `).join('\n'),
  ).toContain('must be at most 10 unless MaximumBatchingWindowInSeconds is 1 or more: found 11')
})
