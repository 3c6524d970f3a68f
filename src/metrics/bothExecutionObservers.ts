import type { ExecutionObserver } from '../model/executionObserver.ts'

/** Tells two observers the same of executions, `a` first. */
export function bothExecutionObservers(
  a: ExecutionObserver,
  b: ExecutionObserver,
): ExecutionObserver {
  return {
    began(execution, now) {
      a.began(execution, now)
      b.began(execution, now)
    },
    entered(execution, state, now) {
      a.entered(execution, state, now)
      b.entered(execution, state, now)
    },
    opened(execution, items, now) {
      a.opened(execution, items, now)
      b.opened(execution, items, now)
    },
    ended(execution, ending, now) {
      a.ended(execution, ending, now)
      b.ended(execution, ending, now)
    },
  }
}
