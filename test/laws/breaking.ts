import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { logLaws } from './logLaws.ts'

/** A log with a fault in it. */
export type Breaking = (log: readonly LogRecord[]) => LogRecord[]

export type Broken = readonly [law: keyof typeof logLaws, fault: string, breaking: Breaking]

/** An event and the request, attempt or environment that it is about. */
function nameOf(record: LogRecord): string {
  if ('message' in record) return `${record.event} ${record.message}`
  if ('batch' in record) return `${record.event} ${record.batch}/${record.attempt}`
  if ('record' in record) return `${record.event} ${record.record}`
  if ('stream' in record) return `${record.event} ${record.stream}`
  if ('call' in record) return `${record.event} ${record.call}`
  if ('attempt' in record && record.attempt > 1) {
    return `${record.event} ${record.request}/${record.attempt}`
  }
  if ('request' in record) return `${record.event} ${record.request}`
  if ('environment' in record) return `${record.event} ${record.environment}`
  if ('visit' in record) return `${record.event} ${record.visit}`
  if ('execution' in record) return `${record.event} ${record.execution}`
  if ('what' in record) return `${record.event} ${record.what}`
  if ('to' in record) return `${record.event} ${record.from}>${record.to}`
  return `${record.event} ${'resource' in record ? record.by : record.qualifier}`
}

/** Each record that the name fits becomes what is told of it. */
export function each(name: string, become: (record: LogRecord) => readonly LogRecord[]): Breaking {
  return log => log.flatMap(record => (nameOf(record) === name ? become(record) : [record]))
}

export function without(name: string): Breaking {
  return each(name, () => [])
}

export function many(name: string, times: number): Breaking {
  return each(name, record => Array.from({ length: times }, () => record))
}

export function change(name: string, changes: object): Breaking {
  return each(name, record => [Object.assign({ ...record }, changes)])
}

export function after(name: string, more: LogRecord): Breaking {
  return each(name, record => [record, { ...more, at: record.at }])
}
