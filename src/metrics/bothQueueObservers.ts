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
    shown(queue, count, wasDelayed, now, messages) {
      a.shown(queue, count, wasDelayed, now, messages)
      b.shown(queue, count, wasDelayed, now, messages)
    },
    received(queue, count, now, messages) {
      a.received(queue, count, now, messages)
      b.received(queue, count, now, messages)
    },
    invoked(batch, now) {
      a.invoked(batch, now)
      b.invoked(batch, now)
    },
    held(batch, until, now) {
      a.held(batch, until, now)
      b.held(batch, until, now)
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
    letGo(back, until, now) {
      a.letGo(back, until, now)
      b.letGo(back, until, now)
    },
    lost(queue, loss, now) {
      a.lost(queue, loss, now)
      b.lost(queue, loss, now)
    },
  }
}
