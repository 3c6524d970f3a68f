import { quotas } from '../../model/quotas.ts'
import { functionNameOf } from '../functionReference.ts'
import { documentDb } from '../mappings/documentDb.ts'
import { mq } from '../mappings/mq.ts'
import { msk } from '../mappings/msk.ts'
import { selfManagedKafka } from '../mappings/selfManagedKafka.ts'
import { defineRefusal } from '../refusal.ts'

const most = quotas.pollerFunctionTimeout.value * 60
const types = new Set<string>([msk.Type, selfManagedKafka.Type, mq.Type, documentDb.Type])

/** Event pollers wait no longer for an answer. */
export const slowForPollers = defineRefusal({
  rule: 'E9',
  find: ({ functions, sources }) =>
    Object.entries(sources).flatMap(([name, { FunctionName, Type }]) => {
      if (!types.has(Type) || typeof FunctionName !== 'string') return []
      const timeout = functions[functionNameOf(FunctionName)]?.Timeout ?? 0
      if (timeout <= most) return []
      return [
        {
          path: ['sources', name],
          message: `the Timeout of the function must be at most ${most} where Type is ${Type}: found ${timeout}`,
        },
      ]
    }),
})
