import { quotas } from '../../model/quotas.ts'
import { defineRefusal } from '../refusal.ts'

const most = quotas.fifoBatchMost.value

/** One receive brings no more, and there is no window in which more could be gathered. */
export const largeFifoBatch = defineRefusal({
  rule: 'E-S15',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, { BatchSize = 0, queue }]) => {
      if (queue?.FifoQueue !== true || BatchSize <= most) return []
      return [
        {
          path: ['sources', name, 'BatchSize'],
          message: `BatchSize must be at most ${most} where FifoQueue is true: found ${BatchSize}`,
        },
      ]
    }),
})
