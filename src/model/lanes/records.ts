/** Fewer are not worth growing for. */
const least = 16

/** What is so of a record from the beginning, as bits. */
const poison = 1
const unwanted = 2

/**
 * Records, first in, first out: when each was written, its number, the hash of its key, whether it is poison, and
 * whether no filter lets it through. Columns in a ring that doubles when it is full, because a backlog may have
 * millions. [hot]
 */
export class Records {
  #written = new Float64Array(least)
  #numbers = new Float64Array(least)
  #hashes = new Uint32Array(least)
  #marks = new Uint8Array(least)
  #first = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(writtenAt: number, number: number, hash: number, isPoison: boolean, passes: boolean): void {
    this.#add(writtenAt, number, hash, (isPoison ? poison : 0) | (passes ? 0 : unwanted))
  }

  #add(writtenAt: number, number: number, hash: number, marks: number): void {
    if (this.#length === this.#written.length) this.#grow()
    const place = (this.#first + this.#length) & (this.#written.length - 1)
    this.#written[place] = writtenAt
    this.#numbers[place] = number
    this.#hashes[place] = hash
    this.#marks[place] = marks
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
    return (this.#marks[this.#placeOf(index)]! & poison) !== 0
  }

  /** The first so many records go. */
  drop(count: number): void {
    this.#first = this.#placeOf(count)
    this.#length -= count
  }

  /** The first so many records go to others. */
  moveTo(others: Records, count: number): void {
    for (let i = 0; i < count; i++) this.#copyTo(others, i)
    this.drop(count)
  }

  /** Of those behind so many, the ones that no filter lets through go to others. */
  sift(others: Records, from: number): void {
    let kept = from
    for (let i = from; i < this.#length; i++) {
      const place = this.#placeOf(i)
      if ((this.#marks[place]! & unwanted) !== 0) {
        this.#copyTo(others, i)
        continue
      }
      const to = this.#placeOf(kept++)
      this.#written[to] = this.#written[place]!
      this.#numbers[to] = this.#numbers[place]!
      this.#hashes[to] = this.#hashes[place]!
      this.#marks[to] = this.#marks[place]!
    }
    this.#length = kept
  }

  #copyTo(others: Records, index: number): void {
    const place = this.#placeOf(index)
    others.#add(
      this.#written[place]!,
      this.#numbers[place]!,
      this.#hashes[place]!,
      this.#marks[place]!,
    )
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
    this.#marks = grown(this.#marks, new Uint8Array(wide), this.#first)
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
