import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { calmPlan } from './calmPlan.ts'
import type { RunLaw } from './law.ts'
import { sameLogs } from './sameLogs.ts'
import { scaledPlan } from './scaledPlan.ts'

const factor = 3

/** Where no time constant of AWS takes part, times that are all longer make a log that is as much longer. */
export const timeScales: RunLaw = (sketch, run) => {
  const calm = calmPlan(sketch)
  const longer = run(scaledPlan(calm, factor))
  return sameLogs(
    run(calm).map(record => scaled(record, factor)),
    longer.map(record => scaled(record, 1)),
  )
}

/** Tokens are refilled by the second and bills are in whole milliseconds: neither scales. */
function scaled(record: LogRecord, by: number): LogRecord {
  const at = record.at * by
  if (record.event === 'decided') {
    return { ...record, at, state: { ...record.state, scalingTokens: 0 } }
  }
  if (record.event !== 'finished') return { ...record, at }
  return {
    ...record,
    at,
    answeredAt: record.answeredAt * by,
    duration: record.duration * by,
    initDuration: record.initDuration * by,
    ...(record.suppressedInit !== undefined && { suppressedInit: record.suppressedInit * by }),
    extensionsDuration: record.extensionsDuration * by,
    billedMs: 0,
  }
}
