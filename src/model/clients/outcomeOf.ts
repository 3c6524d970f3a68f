import type { Request } from './request.ts'
import { type RequestOutcome, requestOutcome } from './requestOutcome.ts'

/** What became of a request that has ended; of an event that Lambda gave up, who has it now (AS-4). */
export function outcomeOf({ answer = 'gaveUp', client, isTooOld }: Request): RequestOutcome {
  const { events } = client.plan.retries
  // What is too large was never taken, and whoever sent it knows that.
  const isTaken = events !== undefined && answer !== 'tooLarge'
  if (!isTaken || answer === 'completed') return requestOutcome(answer)
  if (events.keepsFailures) return 'deadLettered'
  return isTooOld ? 'expired' : 'dropped'
}
