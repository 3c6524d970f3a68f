import { copied } from './copied.ts'

const none = -1
/** Fewer are not worth growing for. */
const least = 16

/**
 * Messages in any order, each at a place of its own that is used again when it goes. `next` is for
 * whoever keeps lists of them; those that were never received are in one list by age. [hot]
 */
export class MessageTable {
  sent = new Float64Array(least)
  numbers = new Float64Array(least)
  receives = new Uint32Array(least)
  chains = new Uint32Array(least)
  groups = new Uint32Array(least)
  next = new Int32Array(least)
  older = new Int32Array(least)
  newer = new Int32Array(least)
  /** Ends of the list by age. */
  oldest = none
  #newest = none
  /** Places that were used, and the first of those that are free again, each of which has the next. */
  #used = 0
  #free = none
  length = 0

  /** Returns its place. */
  add(sentAt: number, number: number, receives: number, chain: number, group: number): number {
    const place = this.#place()
    this.sent[place] = sentAt
    this.numbers[place] = number
    this.receives[place] = receives
    this.chains[place] = chain
    this.groups[place] = group
    this.older[place] = none
    this.newer[place] = none
    this.length++
    return place
  }

  /** It is the newest of those that were never received. */
  append(place: number): void {
    this.older[place] = this.#newest
    if (this.#newest === none) this.oldest = place
    else this.newer[this.#newest] = place
    this.#newest = place
  }

  remove(place: number): void {
    const older = this.older[place]!
    const newer = this.newer[place]!
    if (older !== none) this.newer[older] = newer
    else if (this.oldest === place) this.oldest = newer
    if (newer !== none) this.older[newer] = older
    else if (this.#newest === place) this.#newest = older
    this.next[place] = this.#free
    this.#free = place
    this.length--
  }

  #place(): number {
    const free = this.#free
    if (free !== none) {
      this.#free = this.next[free]!
      return free
    }
    if (this.#used === this.sent.length) this.#grow()
    return this.#used++
  }

  #grow(): void {
    const length = 2 * this.#used
    this.sent = copied(this.sent, new Float64Array(length))
    this.numbers = copied(this.numbers, new Float64Array(length))
    this.receives = copied(this.receives, new Uint32Array(length))
    this.chains = copied(this.chains, new Uint32Array(length))
    this.groups = copied(this.groups, new Uint32Array(length))
    this.next = copied(this.next, new Int32Array(length))
    this.older = copied(this.older, new Int32Array(length))
    this.newer = copied(this.newer, new Int32Array(length))
  }
}
