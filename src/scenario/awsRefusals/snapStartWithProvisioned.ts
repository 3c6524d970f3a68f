import { deployedAliases } from '../deployedFunctions.ts'
import { latest } from '../deployment.ts'
import { executionsPath, isProvisioned } from '../provisionedExecutions.ts'
import { defineRefusal } from '../refusal.ts'

/** An environment is either kept ready or restored. */
export const snapStartWithProvisioned = defineRefusal({
  rule: 'S1',
  find: settings =>
    deployedAliases(settings)
      .filter(alias => {
        const version = alias.routes[0]?.version ?? latest
        const snapStart = alias.of.versions.get(version)?.SnapStart
        return isProvisioned(alias) && snapStart?.ApplyOn === 'PublishedVersions'
      })
      .map(alias => ({
        path: executionsPath(alias),
        message: 'a version must have either provisioned concurrency or SnapStart: found both',
      })),
})
