import { printDuration } from '../../src/math/units/duration.ts'
import type { ExecutionRecord } from '../../src/metrics/executionRecord.ts'
import type { FinishedRecord, LogRecord } from '../../src/metrics/logRecord.ts'
import { messageRow } from './messageRow.ts'
import { isOfStream, streamCells } from './streamCells.ts'

type Row = readonly [time: string, request: string, what: string, where: string, more: string]

/**
 * A log as a table that is read by eye, one line per record: when, which request, what happened,
 * on which environment, and what else is known. Only some kinds of events, where they are named.
 */
export function table(
  records: readonly LogRecord[],
  ...shown: readonly LogRecord['event'][]
): string {
  const rows = records.filter(({ event }) => shown.length === 0 || shown.includes(event)).map(rowOf)
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: Row): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function rowOf(record: LogRecord): Row {
  const time = printDuration(record.at)
  if ('message' in record || 'batch' in record) return messageRow(record)
  if ('execution' in record) return [time, record.execution, ...executionCells(record)]
  if (isOfStream(record)) return [time, ...streamCells(record)]
  switch (record.event) {
    case 'decided': {
      const why = record.limit ?? (record.spill === undefined ? '' : `spilled ${record.spill}`)
      return [time, record.request, record.decision, record.environment ?? '-', why]
    }
    case 'started':
      return [time, record.request, 'starts', record.environment, '']
    case 'finished':
      return [time, record.request, record.outcome, record.environment, endOf(record)]
    case 'removed':
      return [time, '-', 'removed', record.environment, record.removal]
    case 'provisioned': {
      const { qualifier, ready, configured } = record
      return [
        time,
        '-',
        'provisioned',
        `${record.function}:${qualifier}`,
        `${ready} of ${configured}`,
      ]
    }
    case 'created':
    case 'initialized':
    case 'initFailed':
    case 'reset':
      return [time, '-', record.event, record.environment, '']
    case 'requested':
      return [time, record.request, 'arrives', '', '']
    case 'attempted':
      return [time, record.request, `attempt ${record.attempt}`, '', '']
    case 'answered':
      return [time, record.request, `answer ${record.attempt}`, '', record.answer]
    case 'waits':
    case 'held':
      return [time, record.request, record.event, '', `until ${printDuration(record.until)}`]
    case 'ended':
      return [time, record.request, 'ends', '', `${record.outcome} after ${record.attempts}`]
    case 'resourceAsked':
      return [time, record.by, 'asks for', record.resource, '']
    case 'resourceGranted':
      return [time, record.by, 'has', record.resource, '']
    case 'resourceLeft':
      return [time, record.by, 'leaves', record.resource, record.ending]
    case 'handedOn':
      return [time, record.from, record.by, record.to, String(record.count)]
    case 'visitBegan':
      return [time, record.visit, 'comes', '', '']
    case 'visitEnded':
      return [time, record.visit, 'leaves', '', record.isBroken ? 'broken' : '']
    case 'change':
      return [time, '-', record.phase, '', record.what]
    default:
      return [time, ...streamCells(record)]
  }
}

function executionCells(record: ExecutionRecord): readonly [string, string, string] {
  if (record.event === 'stateEntered') return ['comes to', record.state, '']
  return [record.event === 'executionBegan' ? 'starts' : record.ending, '', '']
}

/** Milliseconds: the handler, what else there was, and what is billed. */
function endOf(record: FinishedRecord): string {
  const { at, answeredAt, duration, initDuration, extensionsDuration, billedMs } = record
  const parts = [`${duration / 1000} ms`]
  if (initDuration) parts.push(`init ${initDuration / 1000}`)
  if (extensionsDuration) parts.push(`extensions ${extensionsDuration / 1000}`)
  if (answeredAt !== at) parts.push(`answered ${printDuration(answeredAt)}`)
  parts.push(`billed ${billedMs}`)
  return parts.join(', ')
}
