import type { QueueObserver } from '../model/queueObserver.ts'

/** Tells two observers the same of queues, `a` first. */
export function bothQueueObservers(a: QueueObserver, b: QueueObserver): QueueObserver {
  return {
    added(queue) {
      a.added(queue)
      b.added(queue)
    },
    sent(queue, count, isDelayed, now) {
      a.sent(queue, count, isDelayed, now)
      b.sent(queue, count, isDelayed, now)
    },
    shown(queue, count, wasDelayed, now) {
      a.shown(queue, count, wasDelayed, now)
      b.shown(queue, count, wasDelayed, now)
    },
    received(queue, count, now) {
      a.received(queue, count, now)
      b.received(queue, count, now)
    },
    invoked(batch, now) {
      a.invoked(batch, now)
      b.invoked(batch, now)
    },
    invokeFailed(batch, now) {
      a.invokeFailed(batch, now)
      b.invokeFailed(batch, now)
    },
    deleted(batch, now) {
      a.deleted(batch, now)
      b.deleted(batch, now)
    },
    duplicated(batch, now) {
      a.duplicated(batch, now)
      b.duplicated(batch, now)
    },
    letGo(queue, count, now) {
      a.letGo(queue, count, now)
      b.letGo(queue, count, now)
    },
    lost(queue, loss, now) {
      a.lost(queue, loss, now)
      b.lost(queue, loss, now)
    },
  }
}
