import type { Answer } from './answer.ts'

/** How a request ended, by the answer to its last attempt. */
export type RequestOutcome = 'completed' | 'failed' | 'timedOut' | 'throttled'

const outcomes: Readonly<Record<Answer, RequestOutcome>> = {
  completed: 'completed',
  error: 'failed',
  crashed: 'failed',
  functionTimedOut: 'timedOut',
  notRestored: 'failed',
  throttled: 'throttled',
  frontThrottled: 'throttled',
  gaveUp: 'timedOut',
  tooLarge: 'failed',
  answerTooLarge: 'failed',
  notReady: 'failed',
}

/** What became of a request that is not tried again. */
export function requestOutcome(last: Answer): RequestOutcome {
  return outcomes[last]
}
