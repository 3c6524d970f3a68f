import type { LogLaw } from './law.ts'
import { deploymentsOf, emptyLedger, enter } from './ledger.ts'

/**
 * L21: once there is new code of a version, no request on demand finds an environment of the old one.
 * Provisioned concurrency may serve with the old code until the new one is allocated.
 */
export const newCodeServes: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  return log.flatMap(record => {
    const found =
      record.event === 'decided' && record.decision === 'warm'
        ? ledger.environments.get(record.environment ?? '')
        : undefined
    const latest = found && deploymentsOf(ledger, found)
    enter(ledger, record)
    return found === undefined || found.deployments === latest || record.event !== 'decided'
      ? []
      : [`${record.request} finds ${record.environment}, which is of old code`]
  })
}
