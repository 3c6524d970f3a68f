import { expect, test } from 'vitest'
import { csvReport } from '../../src/report/csvReport.ts'
import { streams } from '../../src/report/sections/streams.ts'
import { simulate } from '../support/simulate.ts'
import { streamOf } from '../timeline/streamTable.ts'

const result = simulate(
  streamOf('MaximumRetryAttempts: 1, BatchSize: 4, poison: [3], stream: { backlog: 10 }'),
)

test('a report has a line for each stream: what became of its records, and how old they were', () => {
  expect(streams(result)).toMatchObject({
    rows: [
      {
        name: 'clicks',
        cells: ['10', '6', '4', '0', '0', '3.5', '1.2 s', '1.6 s', '1.2 s', '1.6 s'],
      },
    ],
    left: [],
  })
})

test('a table has its numbers, and the greatest age of each period', () => {
  const rows = csvReport(result).split('\n')
  expect(rows).toContain('stream,clicks,checkpointed,,,6')
  expect(rows).toContain('series,clicks,IteratorAge,ms,0,1600')
  expect(rows).toContain('series,clicks,IteratorAge,ms,60000,')
})
