/** Fewer are not worth growing for. */
const least = 16

/**
 * Messages, first in, first out: when each was sent, its number, how often it was received, and since
 * when it is here. Columns in a ring that doubles when it is full, because a backlog may have
 * millions. [hot]
 */
export class Messages {
  #sent = new Float64Array(least)
  #numbers = new Float64Array(least)
  #receives = new Uint32Array(least)
  #since = new Float64Array(least)
  #first = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(sentAt: number, number: number, receives: number, since: number): void {
    if (this.#length === this.#sent.length) this.#grow()
    const place = (this.#first + this.#length) & (this.#sent.length - 1)
    this.#sent[place] = sentAt
    this.#numbers[place] = number
    this.#receives[place] = receives
    this.#since[place] = since
    this.#length++
  }

  /** Of the first message. */
  get sentAt(): number {
    return this.#sent[this.#first]!
  }

  get number(): number {
    return this.#numbers[this.#first]!
  }

  get receives(): number {
    return this.#receives[this.#first]!
  }

  get since(): number {
    return this.#since[this.#first]!
  }

  /** Of the message so many places behind the first. */
  numberAt(place: number): number {
    return this.#numbers[(this.#first + place) & (this.#sent.length - 1)]!
  }

  receivesAt(place: number): number {
    return this.#receives[(this.#first + place) & (this.#sent.length - 1)]!
  }

  /** When the oldest was sent; Infinity where there is none. */
  get oldestSentAt(): number {
    let oldest = Infinity
    for (let i = 0; i < this.#length; i++) {
      const sentAt = this.#sent[(this.#first + i) & (this.#sent.length - 1)]!
      if (sentAt < oldest) oldest = sentAt
    }
    return oldest
  }

  /** The first message goes. */
  drop(): void {
    this.#first = (this.#first + 1) & (this.#sent.length - 1)
    this.#length--
  }

  /** The first message goes to others, where it is from `since` on. */
  moveTo(others: Messages, receives: number, since: number): void {
    others.push(this.sentAt, this.number, receives, since)
    this.drop()
  }

  /** Lays the rings out from their first item, with as many free places behind the last. */
  #grow(): void {
    this.#sent = grown(this.#sent, new Float64Array(2 * this.#length), this.#first)
    this.#numbers = grown(this.#numbers, new Float64Array(2 * this.#length), this.#first)
    this.#since = grown(this.#since, new Float64Array(2 * this.#length), this.#first)
    this.#receives = grown(this.#receives, new Uint32Array(2 * this.#length), this.#first)
    this.#first = 0
  }
}

function grown<Ring extends Float64Array | Uint32Array>(full: Ring, wide: Ring, first: number) {
  wide.set(full.subarray(first))
  wide.set(full.subarray(0, first), full.length - first)
  return wide
}
