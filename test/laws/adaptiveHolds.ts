import type { Answer } from '../../src/model/clients/answer.ts'
import type { Front } from '../../src/model/clients/front.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { AdaptiveRate } from './adaptiveRate.ts'
import { adaptiveSteps } from './adaptiveSteps.ts'
import { plansOfCall } from './callsIn.ts'
import { changeTold } from './changeTold.ts'
import type { LogLaw } from './law.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

/**
 * R6: an adaptive client makes no attempt before its token has come, and none later. No record tells when
 * a retry asks that is then held back; from where that falls on the moment of something else that the
 * client does, nothing is said of it. Nor is it of handlers, whose requests may end with them.
 */
export const adaptiveHolds: LogLaw = (sketch, log) => {
  const names = new Set((sketch.clients ?? []).flatMap(({ calls }) => calls.map(call => call.name)))
  return [...names]
    .filter(name => plansOfCall(sketch, name).some(({ retries }) => retries.isAdaptive))
    .flatMap(name => wrongWaits(sketch, name, adaptiveSteps(name, log, sketch.until)))
}

function wrongWaits(
  sketch: PlanSketch,
  name: string,
  steps: ReturnType<typeof adaptiveSteps>,
): string[] {
  const [first] = plansOfCall(sketch, name)
  if (first === undefined) return []
  let rate = first.retries.isAdaptive ? new AdaptiveRate() : undefined
  const held = new Set<string>()
  return steps.flatMap(step => {
    const { at } = step
    if (step.event === 'waits') return []
    if (step.event === 'change') {
      rate = rateAfter(rate, name, changeTold(sketch, step.what))
      return []
    }
    if (step.event === 'answered') {
      rate?.answered(at, isThrottle(first.front, step.answer))
      return []
    }
    const isSent = step.event === 'attempted'
    if (isSent && held.delete(step.request)) return []
    if (!isSent) held.add(step.request)
    const right = rate?.ask(at) ?? 0
    const wait = isSent ? 0 : (step.until ?? at + right) - at
    return Math.abs(wait - right) <= 1 ? [] : [`${name} waits ${wait} at ${at}, not ${right}`]
  })
}

/** A client that becomes adaptive begins anew. */
function rateAfter(
  rate: AdaptiveRate | undefined,
  name: string,
  change: Sketch<ChangePlan>,
): AdaptiveRate | undefined {
  const set = change.do === 'set' ? change.calls : []
  const plan = set.map(each => each.plan).find(each => each.name === name)
  if (plan === undefined) return rate
  return plan.retries.isAdaptive ? (rate ?? new AdaptiveRate()) : undefined
}

function isThrottle(front: Front, answer: Answer): boolean {
  if (front.isHttp) return front.statuses[answer] === 429
  return answer === 'throttled' || answer === 'frontThrottled'
}
