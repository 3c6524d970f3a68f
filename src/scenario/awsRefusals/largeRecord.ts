import { parseSize } from '../../math/units/size.ts'
import { payload } from '../../model/clients/payload.ts'
import { quotas } from '../../model/quotas.ts'
import { kinesis } from '../mappings/kinesis.ts'
import { defineRefusal } from '../refusal.ts'

/** Kinesis takes no larger record. */
export const largeRecord = defineRefusal({
  rule: 'K13',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, { Type, requestSize }]) => {
      if (Type !== kinesis.Type || requestSize === undefined) return []
      const { unit, value } = quotas.recordSizeMost
      if (parseSize(requestSize) <= payload(quotas.recordSizeMost)) return []
      const message = `a record must be at most ${value} ${unit}: found ${requestSize}`
      return [{ path: ['sources', name, 'requestSize'], message }]
    }),
})
