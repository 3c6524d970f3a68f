import type { Waiting } from './waiting.ts'

/** Fewer are not worth growing for. */
const least = 16

/**
 * Messages, first in, first out: when each was sent, its number, whether the filter lets it through, how
 * often it was received, since when it is here, the chain of invocations that it is from, and its group.
 * Columns in a ring that doubles when it is full, because a backlog may have millions. [hot]
 */
export class Messages implements Waiting {
  #sent = new Float64Array(least)
  #numbers = new Float64Array(least)
  #receives = new Uint32Array(least)
  #since = new Float64Array(least)
  /** There once a message is from a chain. */
  #chains: Uint32Array | undefined
  /** There once a message is of a group. */
  #groups: Uint32Array | undefined
  #first = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(
    sentAt: number,
    number: number,
    receives: number,
    since: number,
    chain = 0,
    group = 0,
  ): void {
    if (this.#length === this.#sent.length) this.#grow()
    const place = (this.#first + this.#length) & (this.#sent.length - 1)
    this.#sent[place] = sentAt
    this.#numbers[place] = number
    this.#receives[place] = receives
    this.#since[place] = since
    if (chain > 0) this.#chains ??= new Uint32Array(this.#sent.length)
    if (this.#chains !== undefined) this.#chains[place] = chain
    if (group > 0) this.#groups ??= new Uint32Array(this.#sent.length)
    if (this.#groups !== undefined) this.#groups[place] = group
    this.#length++
  }

  /** Of the first message. */
  get sentAt(): number {
    return this.#sent[this.#first]!
  }

  get number(): number {
    return Math.abs(this.#numbers[this.#first]!)
  }

  /** Whether the filter lets it through: the number of one that it does not is kept below 0. */
  get passes(): boolean {
    return this.#numbers[this.#first]! > 0
  }

  get receives(): number {
    return this.#receives[this.#first]!
  }

  get since(): number {
    return this.#since[this.#first]!
  }

  /** 0 where no invocation led to it. */
  get chain(): number {
    return this.#chains === undefined ? 0 : this.#chains[this.#first]!
  }

  /** 0 where the queue has none. */
  get group(): number {
    return this.#groups === undefined ? 0 : this.#groups[this.#first]!
  }

  /** The first is always the next. */
  turnToNext(): boolean {
    return this.#length > 0
  }

  /** What was received before may be older, and is found so when it is the first. */
  turnToOldest(): boolean {
    return this.#length > 0
  }

  endReceive(): void {}

  release(): void {}

  takeBack(others: Waiting, now: number): void {
    others.moveTo(this, others.receives, now)
  }

  /** The chain that has led to a function most often. */
  farthest(guard: Farther): number {
    let farthest = 0
    if (this.#chains === undefined) return farthest
    for (let i = 0; i < this.#length; i++) {
      const chain = this.#chains[(this.#first + i) & (this.#sent.length - 1)]!
      farthest = guard.farther(farthest, chain)
    }
    return farthest
  }

  /** Of the message so many places behind the first. */
  numberAt(place: number): number {
    return Math.abs(this.#numbers[(this.#first + place) & (this.#sent.length - 1)]!)
  }

  receivesAt(place: number): number {
    return this.#receives[(this.#first + place) & (this.#sent.length - 1)]!
  }

  get firstSentAt(): number {
    return this.#length > 0 ? this.sentAt : Infinity
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
  moveTo(others: Waiting, receives: number, since: number): void {
    const number = this.#numbers[this.#first]!
    others.push(this.sentAt, number, receives, since, this.chain, this.group)
    this.drop()
  }

  /** Lays the rings out from their first item, with as many free places behind the last. */
  #grow(): void {
    this.#sent = grown(this.#sent, new Float64Array(2 * this.#length), this.#first)
    this.#numbers = grown(this.#numbers, new Float64Array(2 * this.#length), this.#first)
    this.#since = grown(this.#since, new Float64Array(2 * this.#length), this.#first)
    this.#receives = grown(this.#receives, new Uint32Array(2 * this.#length), this.#first)
    if (this.#chains !== undefined) {
      this.#chains = grown(this.#chains, new Uint32Array(2 * this.#length), this.#first)
    }
    if (this.#groups !== undefined) {
      this.#groups = grown(this.#groups, new Uint32Array(2 * this.#length), this.#first)
    }
    this.#first = 0
  }
}

interface Farther {
  farther(a: number, b: number): number
}

function grown<Ring extends Float64Array | Uint32Array>(full: Ring, wide: Ring, first: number) {
  wide.set(full.subarray(first))
  wide.set(full.subarray(0, first), full.length - first)
  return wide
}
