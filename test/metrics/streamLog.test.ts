import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from '../timeline/lines.ts'
import { streamOf } from '../timeline/streamTable.ts'
import { table } from '../timeline/table.ts'

test('a log tells of each record when it comes and how it goes, and of each batch what became of it', () => {
  const settings =
    'BisectBatchOnFunctionError: true, MaximumRetryAttempts: 0, poison: [2], arrivals: { at: [1s, 1s] }'
  const records = eventsOf(streamOf(settings))
  expect(
    table(
      records,
      'recordWritten',
      'recordsInvoked',
      'recordsAnswered',
      'recordsFailed',
      'recordsWait',
      'recordEnded',
    ),
  ).toBe(
    lines(`
      1s    clicks#1  written            shard 0
      1s    clicks#2  written            shard 0
      1s    clicks#1  recordsInvoked 1            clicks#1 clicks#2
      1.2s  clicks#1  recordsAnswered 1           error
      1.2s  clicks#1  recordsFailed 1             clicks#1 clicks#2
      1.2s  clicks#1  waits                       until 2.2s
      2.2s  clicks#1  recordsInvoked 2            clicks#1
      2.4s  clicks#1  recordsAnswered 2           completed
      2.4s  clicks#1  done               shard 0
      2.4s  clicks#1  recordsInvoked 3            clicks#2
      2.6s  clicks#1  recordsAnswered 3           error
      2.6s  clicks#1  recordsFailed 3             clicks#2
      2.6s  clicks#2  retriesExhausted   shard 0
    `),
  )
})

test('a log tells which records were passed over', () => {
  const records = eventsOf(streamOf('passes: 0%, arrivals: { at: [1s] }'))
  expect(table(records, 'recordWritten', 'recordEnded')).toBe(
    lines(`
      1s  clicks#1  written   shard 0
      1s  clicks#1  filtered  shard 0
    `),
  )
})
