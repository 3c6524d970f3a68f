import { callerOf } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'

/**
 * T1: where a function keeps tenants apart, each request is for one of those of its caller, in all of its
 * attempts, and runs only on environments that were made for that tenant. No other is for a tenant.
 */
export const tenantsApart: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  const tenants = new Map<string, number>()
  return log.flatMap(record => {
    const environment =
      'environment' in record ? ledger.environments.get(record.environment ?? '') : undefined
    enter(ledger, record)
    if (record.event === 'started') {
      const tenant = tenants.get(record.request)
      return tenant === environment?.tenant
        ? []
        : [`${record.request} of tenant ${tenant} runs on that of ${environment?.tenant}`]
    }
    if (record.event !== 'decided') return []
    const { request, tenant, function: name } = record
    const isKept = sketch.functions.some(fn => fn.name === name && fn.isPerTenant === true)
    if (!isKept) return tenant === undefined ? [] : [`${request} is for tenant ${tenant}`]
    const { count = 0 } = callerOf(sketch, request)?.tenants ?? {}
    const known = tenants.get(request) ?? tenant
    if (tenant !== undefined) tenants.set(request, tenant)
    const isOne = tenant !== undefined && tenant >= 1 && tenant <= count && tenant === known
    return isOne ? [] : [`${request} is for tenant ${tenant} of ${count}, before for ${known}`]
  })
}
