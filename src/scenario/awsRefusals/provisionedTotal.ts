import { quotas } from '../../model/quotas.ts'
import { deployedAliases, deployedFunctions } from '../deployedFunctions.ts'
import { executionsPath, mostExecutions } from '../provisionedExecutions.ts'
import { defineRefusal } from '../refusal.ts'

/** What functions provision without reserving it comes out of the unreserved concurrency. */
export const provisionedTotal = defineRefusal({
  rule: 'C6',
  find(settings) {
    const least = quotas.unreservedMinimum.value
    const reserved = deployedFunctions(settings).reduce(
      (sum, { settings: of }) => sum + (of.ReservedConcurrentExecutions ?? 0),
      0,
    )
    const most = Math.max(0, settings.account.ConcurrentExecutions - reserved - least)
    let total = 0
    for (const { of, ...alias } of deployedAliases(settings)) {
      if (of.settings.ReservedConcurrentExecutions !== undefined) continue
      const executions = mostExecutions(alias)
      total += executions
      if (total > most && executions > 0) {
        return [
          {
            path: executionsPath(alias),
            message:
              'the provisioned concurrency of functions that reserve nothing must be at most ' +
              `${most}, ${least} below what is unreserved: found ${total} up to here`,
            aws:
              "Specified ConcurrentExecutions for function decreases account's " +
              `UnreservedConcurrentExecution below its minimum value of [${least}].`,
          },
        ]
      }
    }
    return []
  },
})
