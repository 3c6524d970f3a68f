import type { Distribution } from '../math/distribution.ts'
import { Draws } from '../math/draws.ts'
import type { OpenStream } from '../math/random/randomStream.ts'

/** A century: beyond it a time would leave the range in which microseconds are exact. */
const longest = 3_155_760_000_000_000

/** Times drawn from a law and rounded to whole microseconds. [hot] */
export class WholeDraws {
  readonly #draws: Draws
  readonly #stretch: number

  constructor(law: Distribution, open: OpenStream, stretch = 1) {
    this.#draws = new Draws(law.sampler(open))
    this.#stretch = stretch
  }

  next(): number {
    const time = Math.round(this.#draws.next() * this.#stretch)
    return time < longest ? time : longest
  }
}
