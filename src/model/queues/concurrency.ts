import { second } from '../../math/time.ts'
import type { MappingPlan } from '../plan/queuePlan.ts'
import { quotas } from '../quotas.ts'

/** Cuts closer to each other are one: those of batches that were refused together. */
const between = second

/**
 * In how many batches at once a mapping may read its queue: a few at first, more while messages wait
 * (E-S2), fewer after throttles and errors (E-S7) and when half would do (E-S3).
 */
export class Concurrency {
  readonly #plan: MappingPlan
  readonly #most: number
  readonly #start: number
  readonly #least: number
  limit: number
  /** Batches at once, now and at most since it was looked at last. */
  inUse = 0
  #highest = 0
  #cutAt = -between

  constructor(plan: MappingPlan) {
    const { maximumConcurrency = Infinity, ramp } = plan
    this.#plan = plan
    this.#most = Math.min(ramp.most, maximumConcurrency)
    this.#start = Math.min(quotas.queueBatchesStart.value, this.#most)
    // The optimised minimum is not for those that have a maximum.
    this.#least = maximumConcurrency < Infinity ? this.#start : quotas.queueBatchesLeast.value
    this.limit = this.#start
  }

  get isFull(): boolean {
    return this.inUse >= this.limit
  }

  get mayGrow(): boolean {
    return this.limit < this.#most
  }

  enter(): void {
    this.inUse++
    if (this.inUse > this.#highest) this.#highest = this.inUse
  }

  leave(): void {
    this.inUse--
  }

  grow(): void {
    this.limit++
  }

  throttled(now: number): void {
    this.#cut(this.#plan.assumed.afterThrottle, now)
  }

  failed(now: number): void {
    if (!this.#plan.reportsFailures) this.#cut(this.#plan.assumed.afterError, now)
  }

  /** To be called each time after the same span. */
  fall(): void {
    if (2 * this.#highest <= this.limit) {
      const floor = this.limit > this.#start ? this.#start : this.#least
      this.limit = Math.max(Math.min(this.limit, floor), Math.ceil(this.limit / 2))
    }
    this.#highest = this.inUse
  }

  #cut(factor: number, now: number): void {
    if (now - this.#cutAt < between) return
    this.#cutAt = now
    const least = Math.min(this.limit, quotas.queueBatchesLeast.value)
    this.limit = Math.max(least, Math.floor(this.limit * factor))
  }
}
