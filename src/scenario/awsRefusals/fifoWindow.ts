import { defineRefusal } from '../refusal.ts'

/** Batches of a FIFO queue are not gathered. */
export const fifoWindow = defineRefusal({
  rule: 'E-S15',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(
      ([name, { MaximumBatchingWindowInSeconds: window = 0, queue }]) => {
        if (queue?.FifoQueue !== true || window === 0) return []
        return [
          {
            path: ['sources', name, 'MaximumBatchingWindowInSeconds'],
            message: `MaximumBatchingWindowInSeconds must be 0 where FifoQueue is true: found ${window}`,
          },
        ]
      },
    ),
})
