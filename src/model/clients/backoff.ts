import type { RetriedClass } from './answer.ts'
import type { RetryPlan } from './retryMode.ts'

/** One wait before a retry. */
interface Retry {
  /** What the last attempt came back with. */
  readonly answer: RetriedClass
  /** 0 for the first retry of a request. */
  readonly index: number
  /** The wait before the last retry; it counts for decorrelated waits, from the second on. */
  readonly previous: number
  /** A uniform draw from 0 to 1. */
  readonly draw: number
}

/** How long to wait, in whole microseconds; timeouts wait as transient errors do (R1). */
export function backoff(plan: RetryPlan, { answer, index, previous, draw }: Retry): number {
  const base = answer === 'throttling' ? plan.base.throttling : plan.base.transient
  if (plan.jitter === 'decorrelated') {
    const last = index === 0 ? base : previous
    return Math.round(Math.min(plan.cap, base + draw * (3 * last - base)))
  }
  const longest = doubled(base, index, plan.cap)
  if (plan.jitter === 'none') return Math.round(longest)
  if (plan.jitter === 'full') return Math.round(draw * longest)
  return Math.round(longest / 2 + (draw * longest) / 2)
}

/** The base doubled so many times, as far as the cap. */
function doubled(base: number, times: number, cap: number): number {
  let wait = base
  for (let i = 0; i < times && wait < cap && wait > 0; i++) wait *= 2
  return Math.min(cap, wait)
}
