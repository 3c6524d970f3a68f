import type { Answer } from './answer.ts'

/**
 * How a request ended. The last three are of events only: given up after all retries, given up because
 * it became too old, and either of that where somebody keeps what was given up.
 */
export type RequestOutcome =
  | 'completed'
  | 'failed'
  | 'timedOut'
  | 'throttled'
  | 'dropped'
  | 'expired'
  | 'deadLettered'

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
  recursive: 'failed',
}

/** What became of a request that is not tried again, by its last answer. */
export function requestOutcome(last: Answer): RequestOutcome {
  return outcomes[last]
}
