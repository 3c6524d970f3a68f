import { printDuration } from '../../src/math/units/duration.ts'
import type { MessageRecord } from '../../src/metrics/messageRecord.ts'

type Row = readonly [time: string, name: string, what: string, where: string, more: string]

/** What happened to a message or a batch, as a row of a table. */
export function messageRow(record: MessageRecord): Row {
  const time = printDuration(record.at)
  switch (record.event) {
    case 'messageSent':
      return [time, record.message, 'is sent', '', record.isDelayed ? 'delayed' : '']
    case 'messageVisible':
      return [time, record.message, 'is visible', '', record.wasDelayed ? '' : 'again']
    case 'messageReceived':
      return [time, record.message, 'is received', '', `time ${record.receives}`]
    case 'messageLetGo':
      return [
        time,
        record.message,
        'is let go',
        record.cause,
        `until ${printDuration(record.until)}`,
      ]
    case 'messageDeleted':
      return [time, record.message, 'is deleted', record.batch, '']
    case 'messageRepeated':
      return [time, record.message, 'comes once more', record.batch, '']
    case 'messageFilteredOut':
    case 'messageDeadLettered':
    case 'messageExpired':
      return [time, record.message, record.event.slice('message'.length), '', '']
    case 'batchInvoked':
      return [time, record.batch, `invoked ${record.attempt}`, '', record.messages.join(' ')]
    case 'batchHeld':
      return [
        time,
        record.batch,
        `held ${record.attempt}`,
        '',
        `until ${printDuration(record.until)}`,
      ]
    case 'batchFailed':
      return [time, record.batch, `failed ${record.attempt}`, '', '']
    default:
      return record satisfies never
  }
}
