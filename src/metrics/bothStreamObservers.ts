import type { StreamObserver } from '../model/streamObserver.ts'

/** Tells two observers the same of streams, `a` first. */
export function bothStreamObservers(a: StreamObserver, b: StreamObserver): StreamObserver {
  return {
    ...bothOfBatches(a, b),
    written(lane, isBacklog, now) {
      a.written(lane, isBacklog, now)
      b.written(lane, isBacklog, now)
    },
    refused(stream, shard, now) {
      a.refused(stream, shard, now)
      b.refused(stream, shard, now)
    },
    oversized(stream, isBacklog, now) {
      a.oversized(stream, isBacklog, now)
      b.oversized(stream, isBacklog, now)
    },
    scaled(stream, pollers, now) {
      a.scaled(stream, pollers, now)
      b.scaled(stream, pollers, now)
    },
    polled(lane, count, now) {
      a.polled(lane, count, now)
      b.polled(lane, count, now)
    },
    filteredOut(lane, from, count, now) {
      a.filteredOut(lane, from, count, now)
      b.filteredOut(lane, from, count, now)
    },
    discarded(lane, from, count, why, now) {
      a.discarded(lane, from, count, why, now)
      b.discarded(lane, from, count, why, now)
    },
    expired(lane, from, count, now) {
      a.expired(lane, from, count, now)
      b.expired(lane, from, count, now)
    },
    caughtUp(stream, now) {
      a.caughtUp(stream, now)
      b.caughtUp(stream, now)
    },
  }
}

/** What happens to batches. */
function bothOfBatches(
  a: StreamObserver,
  b: StreamObserver,
): Pick<StreamObserver, 'taken' | 'invoked' | 'answered' | 'waits' | 'failed' | 'checkpointed'> {
  return {
    taken(lane, now) {
      a.taken(lane, now)
      b.taken(lane, now)
    },
    invoked(lane, now) {
      a.invoked(lane, now)
      b.invoked(lane, now)
    },
    answered(lane, answer, now) {
      a.answered(lane, answer, now)
      b.answered(lane, answer, now)
    },
    waits(lane, wait, now) {
      a.waits(lane, wait, now)
      b.waits(lane, wait, now)
    },
    failed(lane, from, now) {
      a.failed(lane, from, now)
      b.failed(lane, from, now)
    },
    checkpointed(lane, count, now) {
      a.checkpointed(lane, count, now)
      b.checkpointed(lane, count, now)
    },
  }
}
