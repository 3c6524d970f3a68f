import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { RunLaw } from './law.ts'
import { sameLogs } from './sameLogs.ts'

/** To raise a limit that has refused nothing changes nothing but the limit that is told. */
export const slackIsHarmless: RunLaw = (sketch, run) => {
  const { account } = sketch
  const log = run(sketch)
  const hasBound = (...limits: string[]) =>
    log.some(record => record.event === 'decided' && limits.includes(record.limit ?? ''))
  const accounts = [
    ...(hasBound('accountConcurrency', 'accountRate', 'tenantEnvironments')
      ? []
      : [{ ...account, concurrency: account.concurrency + 7 }]),
    ...(hasBound('scalingRate') ? [] : [{ ...account, legacyBurst: account.legacyBurst + 7 }]),
  ]
  return accounts.flatMap(raised =>
    sameLogs(log.map(untold), run({ ...sketch, account: raised }).map(untold)),
  )
}

function untold(record: LogRecord): LogRecord {
  if (record.event !== 'decided') return record
  const { tenantEnvironmentsMost: _, ...state } = record.state
  return { ...record, state: { ...state, accountConcurrency: 0, scalingTokens: 0 } }
}
