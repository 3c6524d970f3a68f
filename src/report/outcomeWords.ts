import type { RequestOutcome } from '../model/clients/requestOutcome.ts'

/** How a request ended, as a predicate. */
export const outcomeWords: Readonly<Record<RequestOutcome, string>> = {
  completed: 'completed',
  failed: 'failed',
  timedOut: 'timed out',
  throttled: 'ended throttled',
  dropped: 'was dropped',
  expired: 'became too old',
  deadLettered: 'went to the dead letters',
}
