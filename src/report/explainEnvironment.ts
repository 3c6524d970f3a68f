import { countText, spanText } from '../math/units/numberText.ts'
import type {
  DecidedRecord,
  LambdaRecord,
  LogRecord,
  ProvisionedRecord,
} from '../metrics/logRecord.ts'
import type { Removal } from '../model/observer.ts'
import type { Outcome } from '../model/outcome.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

/** The life of an environment, a line each; undefined where the log has none of this name. */
export function explainEnvironment(
  records: readonly LogRecord[],
  label: string,
): string | undefined {
  const rows = records.flatMap(record =>
    'environment' in record && record.environment === label
      ? [[spanText(record.at), visibleText(lineOf(record))]]
      : [],
  )
  if (rows.length === 0) return undefined
  const lines = table(rows, ['right', 'left'])
  return [`Environment ${visibleText(label)}`, ...lines, ''].join('\n')
}

function lineOf(record: Exclude<LambdaRecord, ProvisionedRecord>): string {
  switch (record.event) {
    case 'decided':
      return `given to ${record.request}, which ${decisionOf(record)}`
    case 'created':
      return `created; placement and ${record.restores ? 'restore begin (S2)' : 'Init begin'}`
    case 'initialized':
      return record.restores ? 'restored' : 'initialized'
    case 'initFailed':
      return 'Init failed; it runs again inside the next invocation (L5)'
    case 'reset':
      return 'reset after a crash or a timeout (L11)'
    case 'removed':
      return `removed: ${removals[record.removal]}`
    case 'started':
      return `${record.request} started`
    case 'finished': {
      const { request, outcome, duration, billedMs } = record
      return `${request} ${outcomes[outcome]}, Duration ${spanText(duration)}, ${countText(billedMs)} ms billed`
    }
    default:
      return record satisfies never
  }
}

function decisionOf({ decision, restores, state }: DecidedRecord): string {
  if (decision === 'cold' && restores) return 'found none idle and waits for its restore'
  const isShared = decision === 'warm' && state.maxConcurrency !== undefined
  return isShared ? 'found room on it' : decisions[decision]
}

const decisions: Readonly<Record<DecidedRecord['decision'], string>> = {
  cold: 'found none idle and waits for its Init',
  warm: 'found it idle',
  provisioned: 'found it ready',
  throttled: 'was throttled',
  recursive: 'was stopped',
  notReady: 'was refused',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  completed: 'completed',
  error: 'ended with an error',
  crash: 'crashed',
  timedOut: 'was ended by the Timeout',
  restoreTimeout: 'was ended, as the restore took too long',
  throttled: 'was throttled',
  notReady: 'was refused',
  recursive: 'was stopped',
}

const removals: Readonly<Record<Removal, string>> = {
  idle: 'nobody had used it for its idle lifetime (L19)',
  age: 'it had reached its age (L20)',
  reset: 'it was not used again after its reset (L12)',
  restore: 'its snapshot was not restored in time (S2)',
  deprovisioned: 'fewer were provisioned (C6)',
  initFailed: 'its Init failed (L2)',
  deployed: 'its version was replaced (L21)',
  scaledIn: 'fewer were enough (G3)',
}
