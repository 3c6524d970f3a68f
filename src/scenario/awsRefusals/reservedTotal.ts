import { quotas } from '../../model/quotas.ts'
import { defineRefusal } from '../refusal.ts'

/** PutFunctionConcurrency leaves a part of the account for the functions that reserve nothing. */
export const reservedTotal = defineRefusal({
  rule: 'C3',
  find({ account, functions }) {
    const least = quotas.unreservedMinimum.value
    const most = Math.max(0, account.ConcurrentExecutions - least)
    let total = 0
    for (const [name, { ReservedConcurrentExecutions = 0 }] of Object.entries(functions)) {
      total += ReservedConcurrentExecutions
      if (total > most && ReservedConcurrentExecutions > 0) {
        return [
          {
            path: ['functions', name, 'ReservedConcurrentExecutions'],
            message:
              `the reserved concurrency of all functions must be at most ${most}, ${least} below that ` +
              `of the account: found ${total} up to here`,
            aws:
              "Specified ReservedConcurrentExecutions for function decreases account's " +
              `UnreservedConcurrentExecution below its minimum value of [${least}].`,
          },
        ]
      }
    }
    return []
  },
})
