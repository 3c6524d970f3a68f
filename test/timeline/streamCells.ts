import { printDuration } from '../../src/math/units/duration.ts'
import type { StreamRecord } from '../../src/metrics/streamRecord.ts'

type Cells = readonly [which: string, what: string, where: string, more: string]

/** What a log tells of a stream, as a table has it after the time. */
export function streamCells(record: StreamRecord): Cells {
  switch (record.event) {
    case 'recordWritten':
      return [record.record, 'written', `shard ${record.shard}`, '']
    case 'recordRefused':
      return [record.stream, 'refused', `shard ${record.shard}`, '']
    case 'recordOversized':
      return [record.stream, 'oversized', '', '']
    case 'pollersScaled':
      return [record.stream, 'pollers', '', String(record.pollers)]
    case 'recordsInvoked':
    case 'recordsFailed':
      return [record.call, `${record.event} ${record.attempt}`, '', record.records.join(' ')]
    case 'recordsAnswered':
      return [record.call, `${record.event} ${record.attempt}`, '', record.answer]
    case 'recordsWait':
      return [record.call, 'waits', '', `until ${printDuration(record.until)}`]
    case 'recordEnded':
      return [record.record, record.how, `shard ${record.shard}`, '']
    case 'streamCaughtUp':
      return [record.stream, 'caught up', '', '']
    default:
      return record satisfies never
  }
}
