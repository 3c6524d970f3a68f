import { assert, InvariantError } from '../math/assert.ts'

/** A constant of this module is not looked up at every use. */
const mostTokens = Number.MAX_SAFE_INTEGER

/**
 * So many per period: starts full, holds at most `capacity` tokens, gains `amount` of them evenly
 * over each `period`. The level counts fractions of a token as whole numbers, so nothing is lost
 * to rounding.
 */
export class TokenBucket {
  readonly #perToken: number
  readonly #full: number
  readonly #gain: number
  #level: number
  #at = 0

  constructor(capacity: number, amount: number, period: number) {
    const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
    assert(
      isCount(capacity) && isCount(amount) && isCount(period) && period > 0,
      `a token bucket has whole numbers and a period: found ${capacity}, ${amount} per ${period}`,
    )
    const divisor = greatestCommonDivisor(amount, period)
    this.#perToken = period / divisor
    this.#gain = amount / divisor
    this.#full = capacity * this.#perToken
    this.#level = this.#full
    assert(
      Number.isSafeInteger(this.#full),
      `a token bucket counts in parts of a token: ${capacity} of ${this.#perToken} parts are too many`,
    )
  }

  /** Whole tokens at this moment. */
  available(now: number): number {
    return Math.floor(this.#refill(now) / this.#perToken)
  }

  /** How long until there is a whole token; Infinity where none will ever be. */
  wait(now: number): number {
    const missing = this.#perToken - this.#refill(now)
    if (missing <= 0) return 0
    return this.#gain === 0 || this.#full < this.#perToken
      ? Infinity
      : Math.ceil(missing / this.#gain)
  }

  /** Takes `count` tokens, or none when there are not that many. */
  take(now: number, count = 1): boolean {
    if (!(count >= 0 && Math.floor(count) === count && count <= mostTokens)) refuseCount(count)
    const level = this.#refill(now)
    const cost = count * this.#perToken
    if (cost > level) return false
    this.#level = level - cost
    return true
  }

  /** Up to now; returns the level. */
  #refill(now: number): number {
    const elapsed = now - this.#at
    if (!(elapsed >= 0)) refuse(now, this.#at)
    const missing = this.#full - this.#level
    const gained = elapsed * this.#gain
    // Beyond 2^53 the product is rounded, but then it is far more than could be missing.
    this.#level = gained < missing ? this.#level + gained : this.#full
    this.#at = now
    return this.#level
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function refuseCount(count: number): never {
  throw new InvariantError(`tokens are taken in whole numbers: found ${count}`)
}

/** Out of line, so that no message is built while time goes forward. */
function refuse(now: number, at: number): never {
  throw new InvariantError(`a token bucket at ${at} is asked about now or later: found ${now}`)
}
