/** Fewer are not worth growing for. */
const least = 16

/**
 * Records, first in, first out: when each was written, its number, the hash of its key, and whether it
 * is poison. Columns in a ring that doubles when it is full, because a backlog may have millions. [hot]
 */
export class Records {
  #written = new Float64Array(least)
  #numbers = new Float64Array(least)
  #hashes = new Uint32Array(least)
  #poison = new Uint8Array(least)
  #first = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(writtenAt: number, number: number, hash: number, isPoison: boolean): void {
    if (this.#length === this.#written.length) this.#grow()
    const place = (this.#first + this.#length) & (this.#written.length - 1)
    this.#written[place] = writtenAt
    this.#numbers[place] = number
    this.#hashes[place] = hash
    this.#poison[place] = isPoison ? 1 : 0
    this.#length++
  }

  /** Of the record that has so many before it. */
  writtenAt(index: number): number {
    return this.#written[this.#placeOf(index)]!
  }

  number(index: number): number {
    return this.#numbers[this.#placeOf(index)]!
  }

  hash(index: number): number {
    return this.#hashes[this.#placeOf(index)]!
  }

  isPoison(index: number): boolean {
    return this.#poison[this.#placeOf(index)] === 1
  }

  /** The first so many records go. */
  drop(count: number): void {
    this.#first = this.#placeOf(count)
    this.#length -= count
  }

  /** The first so many records go to others. */
  moveTo(others: Records, count: number): void {
    for (let i = 0; i < count; i++) {
      others.push(this.writtenAt(i), this.number(i), this.hash(i), this.isPoison(i))
    }
    this.drop(count)
  }

  /** How many of the first so many were written up to a moment. */
  countUpTo(moment: number, most: number): number {
    let count = 0
    while (count < most && this.writtenAt(count) <= moment) count++
    return count
  }

  #placeOf(index: number): number {
    return (this.#first + index) & (this.#written.length - 1)
  }

  /** Lays the rings out from their first item, with as many free places behind the last. */
  #grow(): void {
    const wide = 2 * this.#length
    this.#written = grown(this.#written, new Float64Array(wide), this.#first)
    this.#numbers = grown(this.#numbers, new Float64Array(wide), this.#first)
    this.#hashes = grown(this.#hashes, new Uint32Array(wide), this.#first)
    this.#poison = grown(this.#poison, new Uint8Array(wide), this.#first)
    this.#first = 0
  }
}

function grown<Ring extends Float64Array | Uint32Array | Uint8Array>(
  full: Ring,
  wide: Ring,
  first: number,
) {
  wide.set(full.subarray(first))
  wide.set(full.subarray(0, first), full.length - first)
  return wide
}
