import type { RandomStream } from '../math/random/randomStream.ts'

/** Something that happens with a probability; what never happens takes no numbers. */
export class Chance {
  readonly #probability: number
  readonly #stream: RandomStream | undefined

  constructor(probability: number, open: () => RandomStream) {
    this.#probability = probability
    this.#stream = probability > 0 ? open() : undefined
  }

  happens(): boolean {
    return this.#stream !== undefined && this.#stream.uniform() < this.#probability
  }
}
