import type { LogRecord } from '../../src/metrics/logRecord.ts'

/** A complaint at the first place where two logs differ. */
export function sameLogs(log: readonly LogRecord[], other: readonly LogRecord[]): string[] {
  const place = Array.from({ length: Math.max(log.length, other.length) }, (_, i) => i).find(
    i => JSON.stringify(log[i]) !== JSON.stringify(other[i]),
  )
  if (place === undefined) return []
  const inWords = (record: LogRecord | undefined) => JSON.stringify(record) ?? 'the end'
  return [`record ${place}: ${inWords(log[place])} became ${inWords(other[place])}`]
}
