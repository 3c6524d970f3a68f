import { second } from '../../math/time.ts'
import { quotas } from '../quotas.ts'

const longPoll = quotas.longPoll.value * second

/**
 * Receives that bring nothing: each poller that has nothing to do waits for messages, and asks again after
 * 20 s (E-S22). They are not events; only the time is added up for which so many waited.
 */
export class IdlePolls {
  #pollers = 0
  #since = 0
  #time = 0

  /** So many wait from now on. */
  set(pollers: number, now: number): void {
    this.#time += this.#pollers * (now - this.#since)
    this.#since = now
    this.#pollers = pollers
  }

  count(until: number): number {
    return Math.floor((this.#time + this.#pollers * (until - this.#since)) / longPoll)
  }
}
