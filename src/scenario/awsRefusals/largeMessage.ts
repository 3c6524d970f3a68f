import { parseSize } from '../../math/units/size.ts'
import { payload } from '../../model/clients/payload.ts'
import { quotas } from '../../model/quotas.ts'
import { sqs } from '../mappings/sqs.ts'
import { defineRefusal } from '../refusal.ts'

/** SQS takes no larger message. */
export const largeMessage = defineRefusal({
  rule: 'E-S13',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, { Type, requestSize }]) => {
      if (Type !== sqs.Type || requestSize === undefined) return []
      const { unit, value } = quotas.messageSizeMost
      if (parseSize(requestSize) <= payload(quotas.messageSizeMost)) return []
      const message = `a message must be at most ${value} ${unit}: found ${requestSize}`
      return [{ path: ['sources', name, 'requestSize'], message }]
    }),
})
