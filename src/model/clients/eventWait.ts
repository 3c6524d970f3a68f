import type { Request } from './request.ts'
import type { EventRetryPlan } from './retryMode.ts'

/**
 * How long an event waits before Lambda tries it again; undefined where it is dropped. A throttle uses up
 * none of the retries (AS-2, AS-3).
 */
export function eventWait(request: Request, plan: EventRetryPlan, now: number): number | undefined {
  if (request.answer === 'completed') return undefined
  if (request.answer !== 'throttled') return plan.errorWaits[request.errors++]
  const { throttleBase: base, throttleCap: cap } = plan
  const wait = request.lastWait === 0 ? base : Math.min(cap, 2 * request.lastWait)
  request.lastWait = wait
  return now + wait - request.arrivedAt <= plan.maximumAge ? wait : undefined
}
