import { deployedAliases } from '../deployedFunctions.ts'
import { executionsPath, isProvisioned } from '../provisionedExecutions.ts'
import { defineRefusal } from '../refusal.ts'

/** Provisioned concurrency needs one version. */
export const provisionedOnWeights = defineRefusal({
  rule: 'C6',
  find: settings =>
    deployedAliases(settings)
      .filter(alias => isProvisioned(alias) && alias.routes.length > 1)
      .map(alias => ({
        path: executionsPath(alias),
        message: `provisioned concurrency must be on an alias with one version: found ${alias.routes.length}`,
        aws: 'Invalid alias configuration for Provisioned Concurrency',
      })),
})
