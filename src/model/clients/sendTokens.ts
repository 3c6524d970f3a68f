import { assert } from '../../math/assert.ts'
import { second } from '../../math/time.ts'
import { quotas } from '../quotas.ts'

const leastRate = quotas.limiterRateLeast.value

/**
 * Tokens of an adaptive client, one for each attempt, at a rate that changes: none at first, and
 * no more of them than come in a second, or one (R6). A token that is not there yet is reserved: at one
 * rate, attempts are sent in the order in which they asked.
 */
export class SendTokens {
  #rate = 1
  #most = 1
  #tokens = 0
  #at = 0

  /** Per second. */
  get rate(): number {
    return this.#rate
  }

  /** Goes on at another rate, with what has come so far and still fits. */
  change(now: number, rate: number): void {
    this.#refill(now)
    this.#rate = Math.max(rate, leastRate)
    this.#most = Math.max(rate, 1)
  }

  /** Takes a token and tells how long it takes to come, in whole microseconds. */
  reserve(now: number): number {
    this.#refill(now)
    this.#tokens -= 1
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens * second) / this.#rate)
  }

  #refill(now: number): void {
    assert(now >= this.#at, `send tokens at ${this.#at} are asked about now or later: found ${now}`)
    const come = ((now - this.#at) * this.#rate) / second
    this.#tokens = Math.min(this.#most, this.#tokens + come)
    this.#at = now
  }
}
