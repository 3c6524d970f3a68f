import { defineRefusal } from '../refusal.ts'

/** Dead letters of a FIFO queue go to a FIFO queue, and others to none. */
export const otherDeadLetters = defineRefusal({
  rule: 'E-S15',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, { queue }]) => {
      const target = queue?.RedrivePolicy?.deadLetterTargetArn
      const named = target?.split(':').at(-1) ?? ''
      const letters = Object.hasOwn(sources, named) ? sources[named]?.queue : undefined
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
