import { assert } from '../assert.ts'
import { nearestQuotient } from '../nearestQuotient.ts'
import { ExactSum, type ExactSumSnapshot } from './exactSum.ts'
import { isWhole } from './isWhole.ts'

/** The plain form of integer moments; equal series have equal forms. */
export interface IntegerMomentsSnapshot {
  readonly count: number
  /** 2^53 - 1 while nothing is counted. */
  readonly min: number
  /** 0 while nothing is counted. */
  readonly max: number
  readonly sum: ExactSumSnapshot
  readonly squares: ExactSumSnapshot
}

const count = 0
const least = 1
const greatest = 2

/**
 * Count, extremes, mean and variance of integers from 0 to 2^53 - 1, from exact sums: nothing
 * cancels, and the order of additions and merges leaves no trace. What is undefined is NaN.
 */
export class IntegerMoments {
  readonly #state = new Float64Array([0, Number.MAX_SAFE_INTEGER, 0])
  readonly #sum = new ExactSum()
  readonly #squares = new ExactSum()

  static restore(snapshot: IntegerMomentsSnapshot): IntegerMoments {
    const moments = new IntegerMoments()
    moments.#state.set([snapshot.count, snapshot.min, snapshot.max])
    moments.#sum.merge(ExactSum.restore(snapshot.sum))
    moments.#squares.merge(ExactSum.restore(snapshot.squares))
    moments.#assertPossible()
    return moments
  }

  add(value: number): void {
    // First, for it refuses what is no integer before anything has changed.
    this.#sum.add(value)
    const state = this.#state
    state[count]! += 1
    // The sum with 0 turns -0 into 0.
    if (value < state[least]!) state[least] = value + 0
    if (value > state[greatest]!) state[greatest] = value
    this.#squares.addProduct(value, value)
  }

  merge(other: IntegerMoments): void {
    const state = this.#state
    state[count]! += other.#state[count]!
    state[least] = Math.min(state[least]!, other.#state[least]!)
    state[greatest] = Math.max(state[greatest]!, other.#state[greatest]!)
    this.#sum.merge(other.#sum)
    this.#squares.merge(other.#squares)
  }

  get count(): number {
    return this.#state[count]!
  }

  get min(): number {
    return this.count === 0 ? NaN : this.#state[least]!
  }

  get max(): number {
    return this.count === 0 ? NaN : this.#state[greatest]!
  }

  get sum(): bigint {
    return this.#sum.total
  }

  get sumOfSquares(): bigint {
    return this.#squares.total
  }

  /** The double nearest to the mean. */
  get mean(): number {
    return this.count === 0 ? NaN : nearestQuotient(this.sum, BigInt(this.count))
  }

  /** The double nearest to the sample variance, which has one degree of freedom less than values. */
  get variance(): number {
    if (this.count < 2) return NaN
    const n = BigInt(this.count)
    return nearestQuotient(n * this.sumOfSquares - this.sum * this.sum, n * (n - 1n))
  }

  get standardDeviation(): number {
    return Math.sqrt(this.variance)
  }

  snapshot(): IntegerMomentsSnapshot {
    const [n = 0, min = 0, max = 0] = this.#state
    return { count: n, min, max, sum: this.#sum.snapshot(), squares: this.#squares.snapshot() }
  }

  /** Integers of this number and these extremes can have these sums: none is known to contradict another. */
  #assertPossible(): void {
    const [n = 0, min = 0, max = 0] = this.#state
    assert([n, min, max].every(isWhole), 'count and extremes are integers from 0 to 2^53 - 1')
    if (n === 0) {
      const isEmpty = min === Number.MAX_SAFE_INTEGER && max === 0
      assert(isEmpty && this.sum + this.sumOfSquares === 0n, 'moments of nothing have one form')
      return
    }
    const [others, low, high] = [BigInt(n) - 1n, BigInt(min), BigInt(max)]
    const { sum, sumOfSquares: squares } = this
    assert(
      min <= max && high + others * low <= sum && sum <= low + others * high,
      'a sum lies between those that the extremes allow',
    )
    // The variance is least where all are equal, greatest where all are extremes (Bhatia and Davis, 2000).
    assert(
      sum * sum <= BigInt(n) * squares && squares <= (low + high) * sum - BigInt(n) * low * high,
      'a sum of squares lies between those that the sum and the extremes allow',
    )
  }
}
