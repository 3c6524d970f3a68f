import { assert } from '../../math/assert.ts'
import type { RetriedClass } from './answer.ts'
import type { RetryQuotaPlan } from './retryMode.ts'

/** The tokens of one client, which all its requests share: full at first, never more than full. */
export class RetryQuota {
  readonly #plan: RetryQuotaPlan
  #tokens: number

  constructor(plan: RetryQuotaPlan) {
    this.#plan = plan
    this.#tokens = plan.tokens
  }

  get tokens(): number {
    return this.#tokens
  }

  /** Takes what a retry after such an answer costs, or nothing where there is less. */
  pay(answer: RetriedClass): boolean {
    const cost = this.#plan[answer]
    if (cost > this.#tokens) return false
    this.#tokens -= cost
    return true
  }

  /**
   * After a success: the cost of the last retry, made after such an answer, comes back; undefined where
   * the first attempt succeeded.
   */
  refund(lastRetried: RetriedClass | undefined): void {
    const { tokens, refund } = this.#plan
    const amount = lastRetried === undefined ? refund : this.#plan[lastRetried]
    this.#tokens = Math.min(tokens, this.#tokens + amount)
    assert(this.#tokens >= 0, `a quota of retries has no debts: found ${this.#tokens} tokens`)
  }
}
