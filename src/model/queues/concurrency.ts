import { second } from '../../math/time.ts'
import type { MappingPlan } from '../plan/queuePlan.ts'
import { quotas } from '../quotas.ts'
import { IdlePolls } from './idlePolls.ts'
import type { Polling } from './polling.ts'

/** Cuts closer to each other are one: those of batches that were refused together. */
const between = second
const fewest = quotas.queueBatchesStart.value
const perReceive = quotas.messagesPerReceive.value

/**
 * In how many batches at once a mapping may read its queue: a few at first, more while messages wait
 * (E-S2), fewer after throttles and errors (E-S7) and when half would do (E-S3).
 */
export class Concurrency implements Polling {
  #plan!: MappingPlan
  #most!: number
  #start!: number
  #least!: number
  limit: number
  /** Batches at once, now and at most since it was looked at last. */
  inUse = 0
  #highest = 0
  #cutAt = -between
  #isOn = false
  readonly #idle = new IdlePolls()
  receives = 0
  /** A long batch is received at once, in however many receives it takes (E-S1). */
  readonly perReceive = Infinity
  readonly freeAt = 0
  readonly mostPollers = undefined

  constructor(plan: MappingPlan) {
    this.#setOut(plan)
    this.limit = this.#start
  }

  #setOut(plan: MappingPlan): void {
    const { isFifo, maximumConcurrency = Infinity, ramp } = plan
    this.#plan = plan
    this.#most = Math.min(ramp.most, maximumConcurrency)
    // The ramp is of standard queues; groups are the limit of the others (E-S15).
    this.#start = isFifo ? this.#most : Math.min(fewest, this.#most)
    // The optimised minimum is not for those that have a maximum.
    const isOptimised = maximumConcurrency === Infinity && !isFifo
    this.#least = isOptimised ? quotas.queueBatchesLeast.value : this.#start
  }

  change(plan: MappingPlan, now: number): void {
    // Groups are the limit of a FIFO queue, unless throttles and errors have left less.
    const isUncut = plan.isFifo && this.limit === this.#start
    this.#setOut(plan)
    this.#limitTo(isUncut ? this.#start : Math.min(this.limit, this.#most), now)
  }

  get isFull(): boolean {
    return this.inUse >= this.limit
  }

  get mayGrow(): boolean {
    return this.limit < this.#most
  }

  get growsEvery(): number {
    return this.#plan.ramp.interval
  }

  boundTime(): number {
    return 0
  }

  emptyReceives(until: number): number {
    return this.#idle.count(until)
  }

  begin(now: number): void {
    this.#isOn = true
    this.#limitTo(this.#start, now)
  }

  stop(now: number): void {
    this.#isOn = false
    this.#poll(now)
  }

  enter(now: number): void {
    this.inUse++
    if (this.inUse > this.#highest) this.#highest = this.inUse
    this.#poll(now)
  }

  leave(now: number): void {
    this.inUse--
    this.#poll(now)
  }

  received(messages: number): void {
    this.receives += messages <= perReceive ? 1 : Math.ceil(messages / perReceive)
  }

  fellBehind(): void {}

  grow(now: number): void {
    this.#limitTo(this.limit + 1, now)
  }

  throttled(now: number): void {
    this.#cut(this.#plan.assumed.afterThrottle, now)
  }

  failed(now: number): void {
    if (!this.#plan.reportsFailures) this.#cut(this.#plan.assumed.afterError, now)
  }

  fall(now: number): void {
    if (2 * this.#highest <= this.limit) {
      const floor = this.limit > this.#start ? this.#start : this.#least
      const lowest = Math.min(this.limit, floor)
      this.#limitTo(Math.max(lowest, Math.ceil(this.limit / 2)), now)
    }
    this.#highest = this.inUse
  }

  #cut(factor: number, now: number): void {
    if (now - this.#cutAt < between) return
    this.#cutAt = now
    const least = Math.min(this.limit, quotas.queueBatchesLeast.value)
    this.#limitTo(Math.max(least, Math.floor(this.limit * factor)), now)
  }

  #limitTo(limit: number, now: number): void {
    this.limit = limit
    this.#poll(now)
  }

  /** Who has no batch looks for one; of a FIFO queue as few do as of others at first. */
  #poll(now: number): void {
    const pollers = this.#plan.isFifo ? Math.min(fewest, this.limit) : this.limit
    const idle = this.#isOn ? pollers - this.inUse : 0
    this.#idle.set(idle > 0 ? idle : 0, now)
  }
}
