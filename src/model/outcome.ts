/**
 * How a request ended. `error`: the handler returned one; `crash`: its process ended, or Init's
 * inside the invocation; `restoreTimeout`: SnapStart could not restore in time (S2);
 * `notReady`: it has nothing to restore (S4); `recursive`: its chain of invocations went round too often (AS-7).
 */
export type Outcome =
  | 'completed'
  | 'error'
  | 'crash'
  | 'timedOut'
  | 'restoreTimeout'
  | 'throttled'
  | 'notReady'
  | 'recursive'
