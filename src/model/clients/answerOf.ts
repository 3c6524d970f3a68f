import type { Outcome } from '../outcome.ts'
import type { Answer } from './answer.ts'

/** What a caller is answered when an invocation ends so. */
export const answerOf: Readonly<Record<Outcome, Answer>> = {
  completed: 'completed',
  error: 'error',
  crash: 'crashed',
  timedOut: 'functionTimedOut',
  restoreTimeout: 'notRestored',
  throttled: 'throttled',
  notReady: 'notReady',
  recursive: 'recursive',
}
