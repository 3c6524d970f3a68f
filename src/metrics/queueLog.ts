import type { MessageLoss, QueueObserver, SeenBatch, SeenQueue } from '../model/queueObserver.ts'
import type { Messages } from '../model/queues/messages.ts'
import type { MessageRecord } from './messageRecord.ts'

/** Tells what happens to the messages of queues as plain records, one for each message. */
export function queueLog(sink: (record: MessageRecord) => void): QueueObserver {
  return {
    sent(queue, count, isDelayed, at) {
      for (let number = queue.sent + 1; number <= queue.sent + count; number++) {
        sink({ at, event: 'messageSent', message: nameOf(queue, number), isDelayed })
      }
    },
    added() {},
    shown(queue, count, wasDelayed, at, messages) {
      for (let place = 0; place < count; place++) {
        const message = nameOf(queue, messages.numberAt(place))
        sink({ at, event: 'messageVisible', message, wasDelayed })
      }
    },
    received(queue, count, at, messages) {
      for (const place of lastOf(messages, count)) {
        const message = nameOf(queue, messages.numberAt(place))
        sink({ at, event: 'messageReceived', message, receives: messages.receivesAt(place) })
      }
    },
    invoked(batch, at) {
      const { attempt, mapping, messages } = batch
      const names = lastOf(messages, messages.length).map(place =>
        nameOf(mapping.queue, messages.numberAt(place)),
      )
      sink({ at, event: 'batchInvoked', batch: labelOf(batch), attempt, messages: names })
    },
    held(batch, until, at) {
      sink({ at, event: 'batchHeld', batch: labelOf(batch), attempt: batch.attempt, until })
    },
    invokeFailed(batch, at) {
      sink({ at, event: 'batchFailed', batch: labelOf(batch), attempt: batch.attempt })
    },
    letGo({ cause, mapping, messages }, until, at) {
      for (const place of lastOf(messages, messages.length)) {
        const message = nameOf(mapping.queue, messages.numberAt(place))
        sink({ at, event: 'messageLetGo', message, cause, until })
      }
    },
    deleted(batch, at) {
      const { number, receives } = batch.messages
      const message = nameOf(batch.mapping.queue, number)
      sink({ at, event: 'messageDeleted', message, batch: labelOf(batch), receives })
    },
    duplicated(batch, at) {
      const { number, receives } = batch.messages
      const message = nameOf(batch.mapping.queue, number)
      sink({ at, event: 'messageRepeated', message, batch: labelOf(batch), receives })
    },
    lost(queue, loss, at) {
      const { number, receives } = queue.visible
      sink({ at, event: lostAs[loss], message: nameOf(queue, number), receives })
    },
  }
}

const lostAs = {
  deadLettered: 'messageDeadLettered',
  expired: 'messageExpired',
  filteredOut: 'messageFilteredOut',
} as const satisfies Record<MessageLoss, MessageRecord['event']>

function nameOf({ plan }: SeenQueue, number: number): string {
  return `${plan.name}#${number}`
}

/** A batch is a request of its queue. */
function labelOf({ mapping, number }: SeenBatch): string {
  return nameOf(mapping.queue, number)
}

/** The places of the last so many. */
function lastOf({ length }: Messages, count: number): number[] {
  return Array.from({ length: count }, (_, index) => length - count + index)
}
