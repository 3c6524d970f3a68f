import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('K5: a batch is split until the record that fails is alone, and only that uses up retries', () => {
  const stream =
    'BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1, poison: [6], stream: { backlog: 8 }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      0s     caught up
      0s     invoked           1-8
      200ms  failed            1-8
      1.2s   invoked           1-4
      1.4s   done              1-4
      1.4s   invoked           5-8
      1.6s   failed            5-8
      2.6s   invoked           5-6
      2.8s   failed            5-6
      4.8s   invoked           5
      5s     done              5
      5s     invoked           6
      5.2s   failed            6
      6.2s   invoked           6
      6.4s   failed            6
      6.4s   retriesExhausted  6
      6.4s   invoked           7-8
      6.6s   done              7-8
    `),
  )
})

test('K5, K6: with partial responses the split is where the function says', () => {
  const stream =
    'BisectBatchOnFunctionError: true, FunctionResponseTypes: [ReportBatchItemFailures], ' +
    'MaximumRetryAttempts: 0, poison: [3], stream: { backlog: 4 }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      0s     caught up
      0s     invoked           1-4
      200ms  failed            3-4
      200ms  done              1-2
      1.2s   invoked           3-4
      1.4s   failed            3-4
      1.4s   retriesExhausted  3-4
    `),
  )
})
