/** First in, first out, in a ring that doubles when it is full. [hot] */
export class Fifo<Item> {
  #ring: (Item | undefined)[] = Array.from({ length: 16 }, () => undefined)
  #first = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(item: Item): void {
    if (this.#length === this.#ring.length) this.#grow()
    this.#ring[(this.#first + this.#length) & (this.#ring.length - 1)] = item
    this.#length++
  }

  /** The item that waits longest, without taking it. */
  peek(): Item | undefined {
    return this.#length === 0 ? undefined : this.#ring[this.#first]
  }

  /** Takes the item that waits longest. */
  shift(): Item | undefined {
    if (this.#length === 0) return undefined
    const item = this.#ring[this.#first]
    this.#ring[this.#first] = undefined
    this.#first = (this.#first + 1) & (this.#ring.length - 1)
    this.#length--
    return item
  }

  /** Lays the ring out from its first item, with as many free places behind the last. */
  #grow(): void {
    const free = Array.from({ length: this.#length }, () => undefined)
    this.#ring = [...this.#ring.slice(this.#first), ...this.#ring.slice(0, this.#first), ...free]
    this.#first = 0
  }
}
