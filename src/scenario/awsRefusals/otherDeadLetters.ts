import { defineRefusal } from '../refusal.ts'
import { sourceNamed } from '../sourceNamed.ts'

/** Dead letters of a FIFO queue go to a FIFO queue, and others to none. */
export const otherDeadLetters = defineRefusal({
  rule: 'E-S15',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, { queue }]) => {
      const target = queue?.RedrivePolicy?.deadLetterTargetArn
      const named = sourceNamed(sources, target)
      const letters = named === undefined ? undefined : sources[named]?.queue
      const isFifo = queue?.FifoQueue ?? false
      if (letters === undefined || (letters.FifoQueue ?? false) === isFifo) return []
      return [
        {
          path: ['sources', name, 'queue', 'RedrivePolicy', 'deadLetterTargetArn'],
          message: `deadLetterTargetArn must name a ${isFifo ? 'FIFO' : 'standard'} queue, as this is one: found ${target}`,
        },
      ]
    }),
})
