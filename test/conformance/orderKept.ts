import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { Order } from '../../src/scenario/mapping.ts'

const sequence = [1, 2, 3, 1, 1, 4, 2, 5, 1, 6, 7]

/** Settings of a source with which it keeps its order, and a key for each message; flow style. */
export function orderedText({ keys, where }: Order): string {
  const inner = [
    ...(where === undefined ? [] : [`${where[1]}: ${where[2]}`]),
    ...(keys === undefined ? [] : [`${keys[1]}: { sequence: [${sequence.join(', ')}] }`]),
  ]
  const outer = keys?.[0] ?? where?.[0]
  return outer === undefined ? 'Enabled: true' : `${outer}: { ${inner.join(', ')} }`
}

/** Messages that were done after a later one of their key, by what the log tells of the source. */
export function outOfOrder(records: readonly LogRecord[], { keys }: Order): string[] {
  const last = new Map<number | undefined, number>()
  return records.flatMap(record => {
    const number = numberOf(record)
    if (number === undefined) return []
    const key = keys === undefined ? undefined : sequence[(number - 1) % sequence.length]
    const before = last.get(key) ?? 0
    last.set(key, number)
    return before > number ? [`${number} after ${before}`] : []
  })
}

function numberOf(record: LogRecord): number | undefined {
  if (record.event === 'messageDeleted') return Number(record.message.split('#')[1])
  if (record.event !== 'recordEnded' || record.how !== 'done') return undefined
  return Number(record.record.split('#')[1])
}
