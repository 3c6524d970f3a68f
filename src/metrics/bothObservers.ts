import type { Observer } from '../model/observer.ts'
import { bothClientObservers } from './bothClientObservers.ts'
import { bothQueueObservers } from './bothQueueObservers.ts'
import { bothStreamObservers } from './bothStreamObservers.ts'

/** Tells two observers the same, `a` first. */
export function bothObservers(a: Observer, b: Observer): Observer {
  return {
    clients: bothClientObservers(a.clients, b.clients),
    queues: bothQueueObservers(a.queues, b.queues),
    streams: bothStreamObservers(a.streams, b.streams),
    decided(invocation, now) {
      a.decided(invocation, now)
      b.decided(invocation, now)
    },
    started(invocation, now) {
      a.started(invocation, now)
      b.started(invocation, now)
    },
    finished(invocation, now) {
      a.finished(invocation, now)
      b.finished(invocation, now)
    },
    created(environment, now) {
      a.created(environment, now)
      b.created(environment, now)
    },
    initialized(environment, now) {
      a.initialized(environment, now)
      b.initialized(environment, now)
    },
    initFailed(environment, now) {
      a.initFailed(environment, now)
      b.initFailed(environment, now)
    },
    reset(environment, now) {
      a.reset(environment, now)
      b.reset(environment, now)
    },
    removed(environment, now, removal) {
      a.removed(environment, now, removal)
      b.removed(environment, now, removal)
    },
    provisionedChanged(provisioned, now) {
      a.provisionedChanged(provisioned, now)
      b.provisionedChanged(provisioned, now)
    },
    serversChanged(lambda, more, now) {
      a.serversChanged(lambda, more, now)
      b.serversChanged(lambda, more, now)
    },
    changed(change, phase, now) {
      a.changed(change, phase, now)
      b.changed(change, phase, now)
    },
  }
}
