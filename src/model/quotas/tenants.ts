import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** Environments that belong to tenants. */
export const tenants = defineTopic({
  title: 'Tenant isolation',
  quotas: {
    tenantEnvironments: {
      rule: 'T2',
      value: 2_500,
      unit: 'environments',
      meaning: 'Environments of all tenants of a function, busy or idle, for so much concurrency',
      ...documented(pages.tenantIsolationTroubleshooting),
    },
    tenantEnvironmentsConcurrency: {
      rule: 'T2',
      value: 1_000,
      unit: 'executions',
      meaning: 'Concurrency of the function for which there may be so many environments',
      ...documented(pages.tenantIsolationTroubleshooting),
    },
  },
})
