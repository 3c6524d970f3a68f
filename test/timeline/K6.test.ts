import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const reports = 'FunctionResponseTypes: [ReportBatchItemFailures]'

test('K6: what is before the first record that failed is done, and the rest is tried again', () => {
  const stream = `${reports}, MaximumRetryAttempts: 1, poison: [3, 7], stream: { backlog: 10 }`
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      0s     caught up
      0s     invoked           1-10
      200ms  failed            3-10
      200ms  done              1-2
      1.2s   invoked           3-10
      1.4s   failed            3-10
      1.4s   retriesExhausted  3-10
    `),
  )
})

test('K6: an error of the function itself fails the whole batch', () => {
  const stream = `${reports}, MaximumRetryAttempts: 0, stream: { backlog: 2 }`
  expect(streamTable(streamOf(stream, 'duration: { constant: 200ms }, errors: 100%'))).toBe(
    lines(`
      0s     caught up
      0s     invoked           1-2
      200ms  failed            1-2
      200ms  retriesExhausted  1-2
    `),
  )
})

test('K6: that a batch of one stream failed says nothing of a batch of another', () => {
  const failing = streamOf('MaximumRetryAttempts: 0, poison: [1], stream: { backlog: 1 }')
  const other = `    others: { Type: Kinesis, FunctionName: work, ${reports}, poison: [9], arrivals: { at: [1s] } }`
  expect(streamTable(failing + other)).toBe(
    lines(`
      0s     caught up
      0s     invoked           1
      200ms  failed            1
      200ms  retriesExhausted  1
      1s     invoked           1
      1.2s   done              1
    `),
  )
})
