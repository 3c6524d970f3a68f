import type { ClosedLoop } from '../../math/arrivalProcess.ts'
import { Draws } from '../../math/draws.ts'
import type { OpenStream } from '../../math/random/randomStream.ts'

/** People who come to a source again and again, each after thoughts of their own. [hot] */
export class Users {
  #law: ClosedLoop
  #open: OpenStream
  readonly #thoughts: Draws[] = []
  /** Who is there; those who are too many are until they have done what they came for. */
  readonly #isThere: boolean[] = []

  constructor(law: ClosedLoop, open: OpenStream) {
    this.#law = law
    this.#open = open
  }

  /** Another number of them from now on, who think differently where their streams are others. */
  change(law: ClosedLoop, open: OpenStream | undefined): void {
    this.#law = law
    if (open === undefined) return
    this.#open = open
    this.#thoughts.length = 0
  }

  /** Those who are wanted and not there, from now on there. */
  join(): readonly number[] {
    const joining: number[] = []
    for (let user = 0; user < this.#law.users; user++) {
      if (this.#isThere[user] !== true) joining.push(user)
      this.#isThere[user] = true
    }
    return joining
  }

  /** Whether one who could come again leaves instead. */
  leaves(user: number): boolean {
    if (user < this.#law.users) return false
    this.#isThere[user] = false
    return true
  }

  /** How long one of them thinks before the next visit. */
  thought(user: number): number {
    const thoughts = this.#thoughts
    thoughts[user] ??= new Draws(this.#law.thinking(this.#open, user))
    return thoughts[user].next()
  }
}
