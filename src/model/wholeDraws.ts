import type { Distribution } from '../math/distribution.ts'
import { Draws } from '../math/draws.ts'
import type { OpenStream } from '../math/random/randomStream.ts'
import { wholeTime } from './wholeTime.ts'

/** Times drawn from a law and rounded to whole microseconds. [hot] */
export class WholeDraws {
  readonly #draws: Draws

  constructor(law: Distribution, open: OpenStream) {
    this.#draws = new Draws(law.sampler(open))
  }

  next(): number {
    return wholeTime(this.#draws.next())
  }
}
