import { InvariantError } from '../math/assert.ts'

/**
 * Hands out used objects again, so that millions of short-lived ones cost no garbage. Who takes
 * an object sets all its fields; who gives it back keeps no reference. That no more is given back
 * than was taken is checked; whose it is, and whether it was given back before, is not. [hot]
 */
export class Recycler<Item> {
  readonly #make: () => Item
  readonly #idle: Item[] = []
  #made = 0

  constructor(make: () => Item) {
    this.#make = make
  }

  /** How many objects there are, in use and idle. */
  get made(): number {
    return this.#made
  }

  /** How many objects are in use. */
  get taken(): number {
    return this.#made - this.#idle.length
  }

  take(): Item {
    const item = this.#idle.pop()
    if (item !== undefined) return item
    this.#made++
    return this.#make()
  }

  giveBack(item: Item): void {
    if (this.#idle.length >= this.#made) refuse()
    this.#idle.push(item)
  }
}

function refuse(): never {
  throw new InvariantError('no more objects are given back than were taken')
}
