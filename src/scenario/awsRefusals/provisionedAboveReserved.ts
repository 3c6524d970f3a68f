import { deployedFunctions } from '../deployedFunctions.ts'
import { executionsPath, mostExecutions } from '../provisionedExecutions.ts'
import { defineRefusal } from '../refusal.ts'

/** Provisioned concurrency is a part of the reserved one. */
export const provisionedAboveReserved = defineRefusal({
  rule: 'C6',
  find: settings =>
    deployedFunctions(settings).flatMap(({ settings: of, aliases, path }) => {
      const reserved = of.ReservedConcurrentExecutions
      let total = 0
      for (const alias of aliases) {
        total += mostExecutions(alias)
        if (reserved !== undefined && total > reserved) {
          return [
            {
              path: [...path, ...executionsPath(alias)],
              message:
                `provisioned concurrency must be at most ${reserved}, the reserved concurrency ` +
                `of the function: found ${total}`,
              aws:
                'Requested Provisioned Concurrency should not be greater than the ' +
                'reservedConcurrentExecution for function',
            },
          ]
        }
      }
      return []
    }),
})
