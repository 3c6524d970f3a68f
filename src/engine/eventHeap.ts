const initialCapacity = 64

/**
 * Moments in the order of time, then of a number that is never the same: a binary heap in flat
 * arrays. Each has a slot, where its owner keeps what happens then. The moment that is opened leaves
 * the root free for the first one that is added meanwhile: one that is due soon is then placed in a
 * few steps, and nothing has to be taken from the end. [hot]
 */
export class EventHeap {
  #size = 0
  #rootIsFree = false
  /** Infinity behind the last, so that a last child without a sibling is the earlier one. */
  #times = new Float64Array(initialCapacity).fill(Infinity)
  #orders = new Float64Array(initialCapacity)
  #slots = new Int32Array(initialCapacity)

  /** How many wait; the one that is open is none of them. */
  get size(): number {
    return this.#rootIsFree ? this.#size - 1 : this.#size
  }

  /** The first moment; Infinity while there is none. */
  get firstTime(): number {
    return this.#times[0]!
  }

  get firstOrder(): number {
    return this.#orders[0]!
  }

  get firstSlot(): number {
    return this.#slots[0]!
  }

  add(time: number, order: number, slot: number): void {
    if (this.#rootIsFree) {
      this.#rootIsFree = false
      this.#sink(time, order, slot)
      return
    }
    if (this.#size + 1 === this.#times.length) this.#grow()
    this.#rise(this.#size++, time, order, slot)
  }

  /** The first is taken out at the next `close`, or when another is added before. */
  open(): void {
    this.#rootIsFree = true
  }

  close(): void {
    if (!this.#rootIsFree) return
    this.#rootIsFree = false
    const last = --this.#size
    const time = this.#times[last]!
    this.#times[last] = Infinity
    if (last > 0) this.#sink(time, this.#orders[last]!, this.#slots[last]!)
  }

  /** Moves the hole at `position` towards the root until the moment fits. */
  #rise(position: number, time: number, order: number, slot: number): void {
    const times = this.#times
    const orders = this.#orders
    const slots = this.#slots
    let hole = position
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const parentTime = times[parent]!
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break
      times[hole] = parentTime
      orders[hole] = orders[parent]!
      slots[hole] = slots[parent]!
      hole = parent
    }
    times[hole] = time
    orders[hole] = order
    slots[hole] = slot
  }

  /** Moves the hole at the root towards the leaves until the moment fits. */
  #sink(time: number, order: number, slot: number): void {
    const times = this.#times
    const orders = this.#orders
    const slots = this.#slots
    const firstLeaf = this.#size >> 1
    let hole = 0
    while (hole < firstLeaf) {
      let child = (hole << 1) + 1
      const left = times[child]!
      const right = times[child + 1]!
      if (left === right) {
        if (orders[child + 1]! < orders[child]!) child++
      } else {
        // Which child is earlier is a fair coin: arithmetic costs less than a wrong guess.
        child += +(right < left)
      }
      const childTime = times[child]!
      if (time < childTime || (time === childTime && order < orders[child]!)) break
      times[hole] = childTime
      orders[hole] = orders[child]!
      slots[hole] = slots[child]!
      hole = child
    }
    times[hole] = time
    orders[hole] = order
    slots[hole] = slot
  }

  #grow(): void {
    const capacity = 2 * this.#times.length
    this.#times = enlarged(this.#times, new Float64Array(capacity).fill(Infinity))
    this.#orders = enlarged(this.#orders, new Float64Array(capacity))
    this.#slots = enlarged(this.#slots, new Int32Array(capacity))
  }
}

/** All of one array, and room behind it. */
export function enlarged<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
