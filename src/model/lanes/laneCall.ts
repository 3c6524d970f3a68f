import type { Answer } from '../clients/answer.ts'
import type { Attempt } from '../clients/attempt.ts'
import type { Lane } from './lane.ts'

/**
 * A call of the function with what a lane has in hand. Extensions may keep it after the lane has gone on
 * (E5). The objects are used again: whoever is handed one reads it at once and keeps no reference. [hot]
 */
export class LaneCall implements Attempt {
  readonly #caller: LaneCaller
  lane!: Lane
  number = 0
  attempt = 0
  requestedAt = 0
  readonly tenant = 0
  /** Lambda follows no chain through streams (AS-7). */
  readonly chain = 0
  readonly isEvent = false
  readonly isAbandoned = false
  isCold = false
  addedTime = 0
  fails = false
  /** How many records are before the first that the function will say failed. */
  firstFailed = 0

  constructor(caller: LaneCaller) {
    this.#caller = caller
  }

  get count(): number {
    return this.lane.size
  }

  answered(answer: Answer): void {
    this.#caller.answered(this, answer)
  }

  left(): void {
    this.#caller.left(this)
  }
}

/** Told what calls come back with. */
interface LaneCaller {
  answered(call: LaneCall, answer: Answer): void
  /** Lambda has no more to do with it. */
  left(call: LaneCall): void
}
