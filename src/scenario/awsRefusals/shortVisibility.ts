import { quotas } from '../../model/quotas.ts'
import { functionNameOf } from '../functionReference.ts'
import { sqs } from '../mappings/sqs.ts'
import { defineRefusal } from '../refusal.ts'

/** Messages must stay hidden while a function may still work on them. */
export const shortVisibility = defineRefusal({
  rule: 'E-S10',
  find: ({ functions, sources }) =>
    Object.entries(sources).flatMap(([name, { FunctionName, Type, queue = {} }]) => {
      if (Type !== sqs.Type || typeof FunctionName !== 'string') return []
      const { VisibilityTimeout = quotas.visibilityTimeoutDefault.value } = queue
      const called = functions[functionNameOf(FunctionName)]
      const timeout = called?.Timeout ?? quotas.timeoutDefault.value
      if (VisibilityTimeout >= timeout) return []
      const path = queue.VisibilityTimeout === undefined ? [] : ['queue', 'VisibilityTimeout']
      return [
        {
          path: ['sources', name, ...path],
          message: `VisibilityTimeout must be at least the Timeout of the function, ${timeout}: found ${VisibilityTimeout}`,
          aws: `Queue visibility timeout: ${VisibilityTimeout} seconds is less than Function timeout: ${timeout} seconds`,
        },
      ]
    }),
})
