import { pow } from '../../math/elementary/pow.ts'
import { second } from '../../math/time.ts'
import { quotas } from '../quotas.ts'

const scale = quotas.limiterScale.value
const kept = quotas.limiterCut.value

/**
 * The rate that an adaptive client dares to send at, per second, as TCP CUBIC sets its window: cut at a
 * throttle, back at the old rate along a cube, and beyond it ever faster (R6).
 */
export class CubicRate {
  #rateAtThrottle = 0
  #throttledAt = 0
  /** Seconds from the throttle to the old rate. */
  #recovery = 0

  /** The rate after a throttle that came at `rate`. */
  throttled(now: number, rate: number): number {
    this.#rateAtThrottle = rate
    this.#throttledAt = now
    this.#recovery = pow((rate * (1 - kept)) / scale, 1 / 3)
    return rate * kept
  }

  /** The rate after any other answer. */
  answered(now: number): number {
    const beyond = (now - this.#throttledAt) / second - this.#recovery
    return scale * beyond * beyond * beyond + this.#rateAtThrottle
  }
}
