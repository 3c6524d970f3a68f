import type { Observer } from './observer.ts'

const nothing = () => {}

/** An observer that takes no notice, for those that want to hear of a few things only. */
export const deafObserver: Observer = {
  decided: nothing,
  started: nothing,
  finished: nothing,
  created: nothing,
  initialized: nothing,
  initFailed: nothing,
  reset: nothing,
  removed: nothing,
  provisionedChanged: nothing,
  serversChanged: nothing,
  changed: nothing,
  clients: {
    executions: { began: nothing, entered: nothing, opened: nothing, ended: nothing },
    requested: nothing,
    attempted: nothing,
    answered: nothing,
    waits: nothing,
    ended: nothing,
    resourceAsked: nothing,
    resourceGranted: nothing,
    resourceLeft: nothing,
    visitBegan: nothing,
    visitEnded: nothing,
  },
  queues: {
    sent: nothing,
    shown: nothing,
    received: nothing,
    invoked: nothing,
    invokeFailed: nothing,
    deleted: nothing,
    letGo: nothing,
    lost: nothing,
  },
}
