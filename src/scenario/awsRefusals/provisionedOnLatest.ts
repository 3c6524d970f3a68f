import { deployedAliases } from '../deployedFunctions.ts'
import { latest } from '../deployment.ts'
import { executionsPath, isProvisioned } from '../provisionedExecutions.ts'
import { defineRefusal } from '../refusal.ts'

/** Provisioned concurrency needs code that does not change. */
export const provisionedOnLatest = defineRefusal({
  rule: 'C6',
  find: settings =>
    deployedAliases(settings)
      .filter(alias => isProvisioned(alias) && alias.routes[0]?.version === latest)
      .map(alias => ({
        path: executionsPath(alias),
        message: `provisioned concurrency must be on a published version: found ${latest}`,
        aws: 'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
      })),
})
