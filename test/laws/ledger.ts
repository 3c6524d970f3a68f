import type { DecidedRecord, LogRecord, ProvisionedRecord } from '../../src/metrics/logRecord.ts'
import { callOf } from '../support/callOf.ts'

/** What can be counted from the records up to some place in a log. */
export interface Ledger {
  readonly environments: Map<string, EnvironmentEntry>
  /** By the call. */
  readonly inFlight: Map<string, RequestEntry>
  /** The latest word on each provisioned concurrency, by function and qualifier. */
  readonly provisioned: Map<string, ProvisionedRecord>
}

interface EnvironmentEntry {
  readonly function: string
  readonly version: string
  readonly isProvisioned: boolean
  isReady: boolean
}

interface RequestEntry {
  readonly decided: DecidedRecord
  environment: string
  hasStarted: boolean
}

export function emptyLedger(): Ledger {
  return { environments: new Map(), inFlight: new Map(), provisioned: new Map() }
}

/** The next record is entered. */
export function enter({ environments, inFlight, provisioned }: Ledger, record: LogRecord): void {
  if (record.event === 'provisioned') {
    provisioned.set(`${record.function}:${record.qualifier}`, record)
  }
  if (!('environment' in record) && record.event !== 'decided') return
  switch (record.event) {
    case 'decided':
      if (record.decision !== 'throttled') {
        const { environment = '' } = record
        inFlight.set(callOf(record), { decided: record, environment, hasStarted: false })
      }
      break
    case 'started':
      Object.assign(inFlight.get(callOf(record)) ?? {}, {
        environment: record.environment,
        hasStarted: true,
      })
      break
    case 'finished':
      inFlight.delete(callOf(record))
      break
    case 'created':
      environments.set(record.environment, {
        function: record.function,
        version: record.version,
        isProvisioned: record.environment.includes('#p'),
        isReady: false,
      })
      break
    case 'initialized':
    case 'initFailed':
      Object.assign(environments.get(record.environment) ?? {}, { isReady: true })
      break
    case 'removed':
      environments.delete(record.environment)
      break
    case 'reset':
      break
  }
}
