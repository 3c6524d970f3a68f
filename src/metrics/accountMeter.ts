import { Levels } from './levels.ts'

/**
 * The levels of the account. Their averages are the sums of those of the functions; only their
 * maxima are followed here, and they are reached when something is added. [hot]
 */
export class AccountMeter {
  inFlight = 0
  maxInFlight = 0
  /** At functions without reserved concurrency, on demand or provisioned. */
  unreserved = 0
  maxUnreserved = 0
  maxClaimed = 0
  /** On demand at functions without reserved concurrency. */
  #onDemand = 0
  /** What is set aside: reserved, and provisioned for functions without reserved (C5). */
  readonly setAside = new Levels(1)

  constructor(reserved: number) {
    this.setAside.change(0, 0, reserved)
    this.#noteClaimed()
  }

  enter(isUnreserved: boolean, isOnDemand: boolean): void {
    if (++this.inFlight > this.maxInFlight) this.maxInFlight = this.inFlight
    if (!isUnreserved) return
    if (++this.unreserved > this.maxUnreserved) this.maxUnreserved = this.unreserved
    if (!isOnDemand) return
    this.#onDemand++
    this.#noteClaimed()
  }

  leave(isUnreserved: boolean, isOnDemand: boolean): void {
    this.inFlight--
    if (!isUnreserved) return
    this.unreserved--
    if (isOnDemand) this.#onDemand--
  }

  /** So many more are reserved, or provisioned for a function without reserved concurrency. */
  setAsideMore(now: number, more: number): void {
    this.setAside.change(0, now, more)
    this.#noteClaimed()
  }

  /** A function shares no more what it shared: so many in flight, and so many of those on demand. */
  reserve(inFlight: number, onDemand: number): void {
    this.unreserved -= inFlight
    this.#onDemand -= onDemand
  }

  /** The window begins, with the levels as they are. */
  cut(now: number): void {
    this.maxInFlight = this.inFlight
    this.maxUnreserved = this.unreserved
    this.maxClaimed = 0
    this.#noteClaimed()
    this.setAside.cut(now)
  }

  settle(now: number): void {
    this.setAside.settle(now)
  }

  #noteClaimed(): void {
    const claimed = this.#onDemand + this.setAside.level(0)
    if (claimed > this.maxClaimed) this.maxClaimed = claimed
  }
}
