import type { ClientObserver } from '../model/clientObserver.ts'
import { bothExecutionObservers } from './bothExecutionObservers.ts'

/** Tells two observers the same of those around Lambda, `a` first. */
export function bothClientObservers(a: ClientObserver, b: ClientObserver): ClientObserver {
  return {
    filteredOut(client, now) {
      a.filteredOut(client, now)
      b.filteredOut(client, now)
    },
    executions: bothExecutionObservers(a.executions, b.executions),
    requested(request, now) {
      a.requested(request, now)
      b.requested(request, now)
    },
    attempted(call, now) {
      a.attempted(call, now)
      b.attempted(call, now)
    },
    waits(request, now) {
      a.waits(request, now)
      b.waits(request, now)
    },
    ended(request, now) {
      a.ended(request, now)
      b.ended(request, now)
    },
    visitBegan(visit, now) {
      a.visitBegan(visit, now)
      b.visitBegan(visit, now)
    },
    visitEnded(visit, now) {
      a.visitEnded(visit, now)
      b.visitEnded(visit, now)
    },
    resourceAsked(use, now) {
      a.resourceAsked(use, now)
      b.resourceAsked(use, now)
    },
    resourceGranted(use, now) {
      a.resourceGranted(use, now)
      b.resourceGranted(use, now)
    },
    resourceLeft(use, ending, now) {
      a.resourceLeft(use, ending, now)
      b.resourceLeft(use, ending, now)
    },
    handedOn(outlet, count, now) {
      a.handedOn(outlet, count, now)
      b.handedOn(outlet, count, now)
    },
    answered(call, answer, now) {
      a.answered(call, answer, now)
      b.answered(call, answer, now)
    },
  }
}
