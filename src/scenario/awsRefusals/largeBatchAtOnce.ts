import { quotas } from '../../model/quotas.ts'
import { sqs } from '../mappings/sqs.ts'
import { defineRefusal } from '../refusal.ts'

const most = quotas.queueBatchWithoutWindow.value

/** One receive brings no more messages, so a larger batch takes a while to gather. */
export const largeBatchAtOnce = defineRefusal({
  rule: 'E2',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, source]) => {
      const { BatchSize = 0, MaximumBatchingWindowInSeconds = 0, Type } = source
      if (Type !== sqs.Type || BatchSize <= most || MaximumBatchingWindowInSeconds > 0) return []
      return [
        {
          path: ['sources', name, 'BatchSize'],
          message: `BatchSize must be at most ${most} unless MaximumBatchingWindowInSeconds is 1 or more: found ${BatchSize}`,
          aws: `Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than ${most}`,
        },
      ]
    }),
})
