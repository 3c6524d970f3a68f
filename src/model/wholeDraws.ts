import type { Distribution } from '../math/distribution.ts'
import { Draws } from '../math/draws.ts'
import type { OpenStream } from '../math/random/randomStream.ts'
import { wholeTime } from './wholeTime.ts'

/** Times drawn from a law and rounded to whole microseconds; a stream that is never drawn from costs nothing. [hot] */
export class WholeDraws {
  readonly #law: Distribution
  readonly #open: OpenStream
  #draws: Draws | undefined

  constructor(law: Distribution, open: OpenStream) {
    this.#law = law
    this.#open = open
  }

  next(): number {
    this.#draws ??= new Draws(this.#law.sampler(this.#open))
    return wholeTime(this.#draws.next())
  }
}
