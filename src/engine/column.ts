import { InvariantError } from '../math/assert.ts'

const chunkBits = 16
const chunkLength = 1 << chunkBits

/** Numbers that are only ever appended, in chunks: growing copies nothing. [hot] */
export class Column {
  readonly #chunks: Float64Array[] = []
  #current = new Float64Array(0)
  #free = 0

  get length(): number {
    return this.#chunks.length * chunkLength - this.#free
  }

  push(value: number): void {
    if (this.#free === 0) this.#addChunk()
    this.#current[chunkLength - this.#free--] = value
  }

  at(index: number): number {
    if (!(Number.isInteger(index) && index >= 0 && index < this.length)) refuse(index, this.length)
    return this.#chunks[index >> chunkBits]![index & (chunkLength - 1)]!
  }

  /** A copy of all numbers in one piece. */
  toArray(): Float64Array {
    const all = new Float64Array(this.length)
    this.#chunks.forEach((chunk, i) => {
      all.set(chunk.subarray(0, this.length - i * chunkLength), i * chunkLength)
    })
    return all
  }

  #addChunk(): void {
    this.#current = new Float64Array(chunkLength)
    this.#chunks.push(this.#current)
    this.#free = chunkLength
  }
}

/** Out of line, so that no message is built for the places that exist. */
function refuse(index: number, length: number): never {
  throw new InvariantError(`a column of ${length} numbers is read at one of them: found ${index}`)
}
