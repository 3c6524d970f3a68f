import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { queueOf } from './queueTable.ts'

/** The most batches at once, and messages in flight, of single messages of 100 ms in a minute. */
function most(work: string, settings = '') {
  const { functions, queues } = simulate(
    queueOf(
      `BatchSize: 1, queue: { backlog: 200000, VisibilityTimeout: 20 } ${settings}`,
      `duration: { constant: 100ms }, ${work}`,
      '1m',
    ),
  )
  return {
    batches: functions['work']?.ConcurrentExecutions.max ?? NaN,
    inFlight: queues['orders']?.inFlight.max ?? NaN,
  }
}

test('E-S7: 10% less a second after errors, and 5 more a second, level off at 50', () => {
  const { batches } = most('errors: 100%')
  expect(batches).toBeGreaterThan(35)
  expect(batches).toBeLessThanOrEqual(50)
})

test('E-S8: where the function says what failed there are 300 more after a minute, errors or not', () => {
  const { batches } = most('errors: 100%', ', FunctionResponseTypes: [ReportBatchItemFailures]')
  expect(batches).toBeGreaterThanOrEqual(300)
})

test('E-S7: 30% less a second after throttles, and 5 more a second, level off below 20', () => {
  const { inFlight } = most('ReservedConcurrentExecutions: 0')
  expect(inFlight).toBeGreaterThan(5)
  expect(inFlight).toBeLessThan(20)
})

test('E-S1: no more than 120,000 messages are in flight', () => {
  const { queues } = simulate(
    queueOf(
      'BatchSize: 2000, MaximumBatchingWindowInSeconds: 1, queue: { backlog: 200000, VisibilityTimeout: 900 }',
      'duration: { constant: 19500ms }',
      '19s',
    ),
  )
  expect(queues['orders']?.inFlight.max).toBe(120_000)
})
