import { deafObserver } from '../../src/model/deafObserver.ts'
import type { QueueObserver, SeenBatch, SeenQueue } from '../../src/model/queueObserver.ts'
import type { MessageEnd, MessageRecord } from './messageRecord.ts'

/** Tells what the model says of messages, as plain records; queues are known by their place in the plan. */
export function messageLog(
  names: readonly string[],
  sink: (record: MessageRecord) => void,
): QueueObserver {
  const nameOf = ({ index }: SeenQueue) => names[index] ?? ''
  const end = (
    at: number,
    event: MessageEnd,
    queue: SeenQueue,
    { number, sentAt, receives }: SeenQueue['visible'],
  ) => sink({ at, event, source: nameOf(queue), number, sentAt, receives })
  return {
    ...deafObserver.queues,
    invoked(batch, at) {
      const source = nameOf(batch.mapping.queue)
      sink({ at, event: 'batch', source, messages: messagesOf(batch) })
    },
    deleted({ mapping: { queue }, messages }, at) {
      end(at, 'deleted', queue, messages)
    },
    lost(queue, loss, at) {
      if (loss !== 'filteredOut') end(at, loss, queue, queue.visible)
    },
  }
}

/** Each by its number, and how often it was received. */
function messagesOf({ messages }: SeenBatch): string[] {
  return Array.from(
    { length: messages.length },
    (_, place) => `${messages.numberAt(place)}/${messages.receivesAt(place)}`,
  )
}
