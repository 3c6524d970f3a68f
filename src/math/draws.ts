import type { Sampler } from './distribution.ts'

/** Enough to share out the cost of a refill, little enough to keep thousands of them. */
const blockLength = 128

/** The numbers of a sampler one at a time, drawn ahead in blocks: one call site for every law. [hot] */
export class Draws {
  readonly #sampler: Sampler
  readonly #block = new Float64Array(blockLength)
  #next = blockLength

  constructor(sampler: Sampler) {
    this.#sampler = sampler
  }

  next(): number {
    if (this.#next === blockLength) this.#refill()
    return this.#block[this.#next++]!
  }

  /** Out of line, so that there is room to inline what is called for every number. */
  #refill(): void {
    this.#sampler.fill(this.#block)
    this.#next = 0
  }
}
