import type { Answer } from '../../../src/model/clients/answer.ts'
import type { EventRetryPlan } from '../../../src/model/clients/retryMode.ts'
import type { ClientCallPlan } from '../../../src/model/plan/clientPlan.ts'
import type { World } from '../slowWorld.ts'

type Class = 'success' | 'throttling' | 'transient' | 'timeout' | 'final'

/** What a client takes the answers of Invoke for (F6); whatever is not here is final. */
const byAnswer: Partial<Record<Answer, Class>> = {
  completed: 'success',
  notRestored: 'transient',
  throttled: 'throttling',
  frontThrottled: 'throttling',
  gaveUp: 'timeout',
}

/** What it takes an HTTP status for. */
const byStatus: Partial<Record<number, Class>> = {
  200: 'success',
  429: 'throttling',
  500: 'transient',
  502: 'transient',
  503: 'transient',
  504: 'transient',
}

export function classOf({ front, patience }: ClientCallPlan, answer: Answer): Class {
  const isOwn = answer === 'gaveUp' && patience?.of === 'client'
  const seen = front.isHttp && !isOwn ? byStatus[front.statuses[answer]] : byAnswer[answer]
  return seen ?? 'final'
}

/** What one client has left of its quota. */
export interface Purse {
  tokens: number
}

/** What a request went through so far. */
export interface Trials {
  readonly cameAt: number
  readonly answers: readonly Answer[]
  /** What its last retry cost, and how long the wait before it was. */
  cost: number
  wait: number | undefined
  /** Of an event: whether it is given up because by its next attempt it would be too old. */
  isTooOld: boolean
}

/** How long a request waits before its next attempt; undefined where there is none. */
export function waitAfter(
  world: World,
  plan: ClientCallPlan,
  purse: Purse,
  trials: Trials,
): number | undefined {
  const { attempts, base, cap, jitter, quota, events } = plan.retries
  const { answers } = trials
  const answer = answers.at(-1) ?? 'gaveUp'
  if (events) {
    const { reserved } = world.plan.functions.find(({ name }) => name === plan.functionName) ?? {}
    return eventWait(world, events, trials, reserved === 0)
  }
  const seen = classOf(plan, answer)
  if (seen === 'success' && quota) {
    const back = answers.length === 1 ? quota.refund : trials.cost
    purse.tokens = Math.min(quota.tokens, purse.tokens + back)
  }
  if (seen === 'success' || seen === 'final' || answers.length >= attempts) return undefined
  const cost = quota?.[seen] ?? 0
  if (cost > purse.tokens) return undefined
  purse.tokens -= cost
  trials.cost = cost
  const first = seen === 'throttling' ? base.throttling : base.transient
  const most = Math.min(cap, first * 2 ** (answers.length - 1))
  // Drawn in any case: another jitter moves no other number.
  const u = world.uniform('source', plan.name, 'retry')
  const last = trials.wait ?? first
  const waits = {
    none: most,
    full: u * most,
    equal: most / 2 + (u * most) / 2,
    decorrelated: Math.min(cap, first + u * (3 * last - first)),
  }
  trials.wait = Math.round(waits[jitter])
  return trials.wait
}

/** Lambda tries again with an event of its own, until it is too old (AS-2 to AS-5). */
function eventWait(
  world: World,
  { errorWaits, throttleBase, throttleCap, maximumAge }: EventRetryPlan,
  trials: Trials,
  isOff: boolean,
): number | undefined {
  const { answers } = trials
  const answer = answers.at(-1) ?? 'gaveUp'
  if (answer === 'completed' || answer === 'tooLarge') return undefined
  const unbegun = new Set<string>(['throttled', 'notRestored', 'notReady'])
  const throttles = answers.filter(one => unbegun.has(one)).length
  if (unbegun.has(answer) && isOff) return undefined
  const wait = unbegun.has(answer)
    ? Math.min(throttleCap, throttleBase * 2 ** (throttles - 1))
    : errorWaits[answers.length - throttles - 1]
  if (wait === undefined) return undefined
  trials.isTooOld = world.now + wait - trials.cameAt > maximumAge
  return trials.isTooOld ? undefined : wait
}
