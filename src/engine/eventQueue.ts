const initialCapacity = 256

/**
 * Pending events in the order of time, then of arrival in the queue: a binary heap in flat arrays.
 * Time and order decide; the slot says where kind and payload stay put while the heap is
 * rearranged. The event that runs leaves the root free for the first one that is added meanwhile:
 * one that is due soon is then placed in a few steps, and nothing has to be taken from the end. [hot]
 */
export class EventQueue {
  #size = 0
  #added = 0
  #rootIsFree = false
  /** Infinity behind the last event, so that a last child without a sibling is the earlier one. */
  #times = new Float64Array(initialCapacity).fill(Infinity)
  #orders = new Float64Array(initialCapacity)
  #slots = new Int32Array(initialCapacity).map((_, slot) => slot)
  #kinds = new Int32Array(initialCapacity)
  readonly #payloads: unknown[] = []

  /** How many events wait; the one that runs is none of them. */
  get size(): number {
    return this.#rootIsFree ? this.#size - 1 : this.#size
  }

  /** When the first event is due; Infinity while there is none. */
  get firstTime(): number {
    return this.#times[0]!
  }

  get firstKind(): number {
    return this.#kinds[this.#slots[0]!]!
  }

  add(time: number, kind: number, payload: unknown): void {
    const order = this.#added++
    if (this.#rootIsFree) {
      this.#rootIsFree = false
      const slot = this.#slots[0]!
      this.#kinds[slot] = kind
      this.#payloads[slot] = payload
      this.#sink(time, order, slot)
      return
    }
    if (this.#size + 1 === this.#times.length) this.#grow()
    const slot = this.#slots[this.#size]!
    this.#kinds[slot] = kind
    this.#payloads[slot] = payload
    this.#rise(this.#size++, time, order, slot)
  }

  /** The payload of the first event, which runs from now until `close`. */
  open(): unknown {
    const slot = this.#slots[0]!
    const payload = this.#payloads[slot]
    this.#payloads[slot] = undefined
    this.#rootIsFree = true
    return payload
  }

  /** The event that was opened has run. */
  close(): void {
    if (this.#rootIsFree) this.#removeFirst()
  }

  /** Moves the hole at `position` towards the root until the event fits. */
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

  /** Fills the free root with the last event; the freed slot becomes the next to be used. */
  #removeFirst(): void {
    this.#rootIsFree = false
    const freed = this.#slots[0]!
    const last = --this.#size
    const time = this.#times[last]!
    const order = this.#orders[last]!
    const slot = this.#slots[last]!
    this.#slots[last] = freed
    this.#times[last] = Infinity
    if (last > 0) this.#sink(time, order, slot)
  }

  /** Moves the hole at the root towards the leaves until the event fits. */
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
    this.#kinds = enlarged(this.#kinds, new Int32Array(capacity))
    this.#slots = enlarged(
      this.#slots,
      new Int32Array(capacity).map((_, slot) => slot),
    )
  }
}

function enlarged<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
