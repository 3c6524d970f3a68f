import { limit, type PublishedLimit } from './publishedLimit.ts'

const troubleshooting = 'DG/tenant-isolation-troubleshooting'

/** Of the modes that a function may be in. */
export const publishedModeLimits: readonly PublishedLimit[] = [
  limit(
    'T2',
    'Up to 2,500 environments of tenants',
    troubleshooting,
    'tenantEnvironments',
    2_500,
    'environments',
  ),
  limit(
    'T2',
    'for every 1,000 concurrent executions of the function',
    troubleshooting,
    'tenantEnvironmentsConcurrency',
    1_000,
    'executions',
  ),
]
