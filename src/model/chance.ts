import type { RandomStream } from '../math/random/randomStream.ts'

/** Something that happens with a probability; what never happens takes no numbers. */
export class Chance {
  readonly #open: () => RandomStream
  #probability: number
  #stream: RandomStream | undefined

  constructor(probability: number, open: () => RandomStream) {
    this.#open = open
    this.#probability = probability
    this.#stream = probability > 0 ? open() : undefined
  }

  /** From now on it happens with another probability, by the same numbers. */
  change(probability: number): void {
    this.#probability = probability
    if (probability > 0) this.#stream ??= this.#open()
  }

  happens(): boolean {
    return this.#stream !== undefined && this.#stream.uniform() < this.#probability
  }
}
