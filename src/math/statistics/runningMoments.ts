import { assert } from '../assert.ts'

const count = 0
const mean = 1
const squares = 2

/**
 * Count, mean and variance of real numbers in one pass (Welford, 1962). It rounds, so the last bits
 * depend on the order of additions and merges: take them in a fixed order. What is undefined is NaN.
 */
export class RunningMoments {
  /** The third is the sum of squared distances from the mean. */
  readonly #state = new Float64Array(3)

  add(value: number): void {
    assert(Number.isFinite(value), 'moments are taken of finite numbers')
    const state = this.#state
    const n = state[count]! + 1
    const distance = value - state[mean]!
    const moved = state[mean]! + distance / n
    state[count] = n
    state[mean] = moved
    state[squares]! += distance * (value - moved)
  }

  /** As if the other's values had been added after these (Chan, Golub and LeVeque, 1983). */
  merge(other: RunningMoments): void {
    const [n = 0, center = 0, spread = 0] = this.#state
    const [otherN = 0, otherCenter = 0, otherSpread = 0] = other.#state
    if (otherN === 0) return
    const total = n + otherN
    const distance = otherCenter - center
    const share = otherN / total
    this.#state[count] = total
    this.#state[mean] = center + distance * share
    this.#state[squares] = spread + otherSpread + distance * distance * n * share
  }

  get count(): number {
    return this.#state[count]!
  }

  get mean(): number {
    return this.count === 0 ? NaN : this.#state[mean]!
  }

  /** The sample variance, which has one degree of freedom less than values. */
  get variance(): number {
    return this.count < 2 ? NaN : this.#state[squares]! / (this.count - 1)
  }

  get standardDeviation(): number {
    return Math.sqrt(this.variance)
  }
}
