import { millisecond } from '../math/time.ts'
import type { LogRecord } from '../metrics/logRecord.ts'
import { visibleText } from './visibleText.ts'

/** A record of the event log as a line of JSON, without its end; times are milliseconds, to the last digit. */
export function logLine(record: LogRecord): string {
  return visibleText(JSON.stringify(inMilliseconds(record)))
}

function inMilliseconds(record: LogRecord): LogRecord {
  const at = record.at / millisecond
  if ('until' in record) return { ...record, at, until: record.until / millisecond }
  if (record.event !== 'finished') return { ...record, at }
  return {
    ...record,
    at,
    answeredAt: record.answeredAt / millisecond,
    duration: record.duration / millisecond,
    initDuration: record.initDuration / millisecond,
    ...(record.suppressedInit !== undefined && {
      suppressedInit: record.suppressedInit / millisecond,
    }),
    extensionsDuration: record.extensionsDuration / millisecond,
  }
}
