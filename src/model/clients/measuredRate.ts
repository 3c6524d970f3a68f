import { millisecond, second } from '../../math/time.ts'
import { quotas } from '../quotas.ts'

const period = quotas.limiterPeriod.value * millisecond
const smoothing = quotas.limiterSmoothing.value

/** Answers per second, counted over half seconds and smoothed exponentially (R6). */
export class MeasuredRate {
  #rate = 0
  #count = 0
  #periodStart = 0

  /** Counts one answer and tells the rate, which changes with the first answer of a new period. */
  count(now: number): number {
    this.#count++
    const start = now - (now % period)
    if (start > this.#periodStart) {
      const newest = (this.#count * second) / (start - this.#periodStart)
      this.#rate = newest * smoothing + this.#rate * (1 - smoothing)
      this.#count = 0
      this.#periodStart = start
    }
    return this.#rate
  }
}
