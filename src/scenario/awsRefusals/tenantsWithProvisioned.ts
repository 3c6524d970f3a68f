import { deployedAliases } from '../deployedFunctions.ts'
import { executionsPath, isProvisioned } from '../provisionedExecutions.ts'
import { defineRefusal } from '../refusal.ts'

/** What is ready before a request is there belongs to no tenant. */
export const tenantsWithProvisioned = defineRefusal({
  rule: 'T3',
  find: settings =>
    deployedAliases(settings)
      .filter(alias => alias.of.settings.TenancyConfig !== undefined && isProvisioned(alias))
      .map(alias => ({
        path: executionsPath(alias),
        message: 'a function must have either provisioned concurrency or TenancyConfig: found both',
      })),
})
