import { second } from '../../math/time.ts'
import type { PollersPlan } from '../plan/queuePlan.ts'
import { quotas } from '../quotas.ts'
import { IdlePolls } from './idlePolls.ts'
import type { Polling } from './polling.ts'

const invokes = quotas.pollerInvokes.value
/** For how long a receive, and a byte, keep one poller busy. */
const perCall = second / quotas.pollerCalls.value
const perByte = second / (quotas.pollerRate.value * 1024 * 1024)

/**
 * The event pollers of a mapping in provisioned mode, and what they may do together: so many invocations
 * at once, receives and bytes (E-S20). There are more while messages wait, and fewer when half would do.
 */
export class Pollers implements Polling {
  readonly #plan: PollersPlan
  readonly #fallAfter: number
  readonly growsEvery: number
  readonly perReceive = quotas.messagesPerReceive.value
  receives = 0
  #count: number
  mostPollers: number
  /** Batches at once, now and at most since it was looked at last. */
  inUse = 0
  #highest = 0
  /** From when on the next receive may be made, by their number and by their bytes. */
  #nextCall = 0
  #nextByte = 0
  /** How long one poller alone would have been busy with either since it was looked at last. */
  #callTime = 0
  #byteTime = 0
  /** Since when messages wait and there are no more pollers; undefined where that is not so. */
  #boundSince: number | undefined
  #boundTime = 0
  #isOn = false
  readonly #idle = new IdlePolls()

  constructor(plan: PollersPlan, fallAfter: number) {
    this.#plan = plan
    this.#fallAfter = fallAfter
    this.growsEvery = plan.interval
    this.#count = plan.least
    this.mostPollers = plan.least
  }

  get limit(): number {
    return this.#count * invokes
  }

  get isFull(): boolean {
    return this.inUse >= this.limit
  }

  get mayGrow(): boolean {
    return this.#count < this.#plan.most
  }

  get freeAt(): number {
    return Math.ceil(Math.max(this.#nextCall, this.#nextByte))
  }

  boundTime(until: number): number {
    return this.#boundTime + (this.#boundSince === undefined ? 0 : until - this.#boundSince)
  }

  emptyReceives(until: number): number {
    return this.#idle.count(until)
  }

  /** How many pollers there are is not changed while it runs. */
  change(): void {}

  begin(now: number): void {
    this.#isOn = true
    this.#count = this.#plan.least
    this.#poll(now)
  }

  stop(now: number): void {
    this.#isOn = false
    this.fellBehind(false, now)
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

  received(messages: number, now: number): void {
    const bytesTime = messages * this.#plan.size * perByte
    this.receives++
    this.#callTime += perCall
    this.#byteTime += bytesTime
    // A part of a microsecond that it had to wait for the next whole one is not lost.
    this.#nextCall = Math.max(this.#nextCall, now - 1) + perCall / this.#count
    this.#nextByte = Math.max(this.#nextByte, now - 1) + bytesTime / this.#count
  }

  fellBehind(isBehind: boolean, now: number): void {
    const isBound = isBehind && !this.mayGrow
    if (isBound) this.#boundSince ??= now
    else if (this.#boundSince !== undefined) {
      this.#boundTime += now - this.#boundSince
      this.#boundSince = undefined
    }
  }

  grow(now: number): void {
    this.#count++
    if (this.#count > this.mostPollers) this.mostPollers = this.#count
    this.#poll(now)
  }

  /** They are paid for, and stay; a batch that is throttled waits for itself (E-S21). */
  throttled(): void {}

  failed(): void {}

  fall(now: number): void {
    const busy = Math.max(this.#callTime, this.#byteTime) / this.#fallAfter
    const needed = Math.max(this.#highest / invokes, busy)
    if (2 * needed <= this.#count) {
      this.#count = Math.max(this.#plan.least, Math.ceil(this.#count / 2))
    }
    this.#highest = this.inUse
    this.#callTime = 0
    this.#byteTime = 0
    this.#poll(now)
  }

  /** Whose invocations are all under way does not ask for more. */
  #poll(now: number): void {
    const idle = this.#isOn ? this.#count - Math.floor(this.inUse / invokes) : 0
    this.#idle.set(idle, now)
  }
}
