import type { Request } from './request.ts'
import type { EventRetryPlan } from './retryMode.ts'

/** How long an event waits before Lambda tries it again; undefined where it is dropped (AS-2 to AS-4). */
export function eventWait(request: Request, plan: EventRetryPlan, now: number): number | undefined {
  const wait = nextWait(request, plan)
  if (wait === undefined) return undefined
  if (now + wait - request.arrivedAt <= plan.maximumAge) return wait
  request.isTooOld = true
  return undefined
}

/** A throttle uses up none of the retries. */
function nextWait(request: Request, { errorWaits, throttleBase, throttleCap }: EventRetryPlan) {
  if (request.answer === 'completed' || request.answer === 'tooLarge') return undefined
  if (request.answer !== 'throttled') return errorWaits[request.errors++]
  const last = request.lastWait
  request.lastWait = last === 0 ? throttleBase : Math.min(throttleCap, 2 * last)
  return request.lastWait
}
