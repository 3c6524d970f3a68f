import type { Answer } from './answer.ts'
import { neverRan } from './neverRan.ts'
import type { Request } from './request.ts'
import type { EventRetryPlan } from './retryMode.ts'

/** How long an event waits before Lambda tries it again; undefined where it is dropped (AS-2 to AS-5). */
export function eventWait(request: Request, plan: EventRetryPlan, now: number): number | undefined {
  const wait = nextWait(request, plan)
  if (wait === undefined) return undefined
  if (now + wait - request.arrivedAt <= plan.maximumAge) return wait
  request.isTooOld = true
  return undefined
}

/** What is done, was never taken, or would only go round once more (AS-7). */
const ends = new Set<Answer>(['completed', 'tooLarge', 'recursive'])

/** What never ran uses up none of the retries; a function that is switched off gets no second try. */
function nextWait(request: Request, { errorWaits, throttleBase, throttleCap }: EventRetryPlan) {
  const { answer, client, lastWait: last } = request
  if (answer === undefined || ends.has(answer)) return undefined
  if (!neverRan(answer)) return errorWaits[request.errors++]
  if (client.site.qualifier.lambda.reserved === 0) return undefined
  request.lastWait = last === 0 ? throttleBase : Math.min(throttleCap, 2 * last)
  return request.lastWait
}
