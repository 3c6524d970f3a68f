import { EventHeap, enlarged } from './eventHeap.ts'
import { fewestOnWheel, sizedWheel } from './wheelSize.ts'

const initialCapacity = 64
const none = -1

/**
 * Pending events in the order of time, then of arrival in the queue.
 *
 * What is due before `#nearEnd` is in the near heap. What is due later waits unordered in the buckets
 * of a wheel, each a stretch of time of the same width, and what lies beyond the wheel in the far heap;
 * a bucket is poured into the near heap when its time has come. So the near heap is only a few
 * events high: of 10,000 pending events, each costs 54 ns instead of 80. A wheel of the wrong size
 * costs speed, never order: in the worst case all is in one of the heaps.
 *
 * While events are few, all of them are near, and there is no wheel. [hot]
 */
export class EventQueue {
  #near = new EventHeap()
  #far = new EventHeap()
  #nearEnd = Infinity
  #added = 0
  /** The first event of each bucket, and which bucket begins at `#nearEnd`. */
  #buckets = new Int32Array(0)
  #cursor = 0
  #onWheel = 0
  #width = 1
  /** A power of two, so that multiplying by it is exact. */
  #perTime = 1
  /** After so many events the wheel is looked at again, and since when it is counted. */
  #untilTuning = fewestOnWheel
  #tuneEvery = fewestOnWheel
  #tunedAt = 0
  /** By slot: what stays put while events are rearranged, and the next one of a bucket or free slot. */
  #times = new Float64Array(initialCapacity)
  #orders = new Float64Array(initialCapacity)
  #kinds = new Int32Array(initialCapacity)
  #nexts = chained(new Int32Array(initialCapacity), 0)
  readonly #payloads: unknown[] = []
  #freeSlot = 0

  /** How many events wait; the one that runs is none of them. */
  get size(): number {
    return this.#near.size + this.#onWheel + this.#far.size
  }

  /** When the first event is due, if that is at `limit` or before; else anything later. */
  firstTimeUpTo(limit: number): number {
    if (this.#nearEnd <= limit && this.#near.firstTime === Infinity) this.#turn(limit)
    return this.#near.firstTime
  }

  add(time: number, kind: number, payload: unknown): void {
    this.addAs(this.#added++, time, kind, payload)
  }

  /** A place among the events of one time, for one that is added later. */
  takePlace(): number {
    return this.#added++
  }

  addAs(order: number, time: number, kind: number, payload: unknown): void {
    const slot = this.#freeSlot
    const next = this.#nexts[slot]!
    this.#freeSlot = next === none ? this.#grow() : next
    this.#kinds[slot] = kind
    this.#payloads[slot] = payload
    const ahead = time - this.#nearEnd
    if (ahead < 0) this.#near.add(time, order, slot)
    else this.#stage(ahead * this.#perTime, time, order, slot)
  }

  /** The kind of the first event, of those for which `firstTimeUpTo` was asked. */
  get firstKind(): number {
    return this.#kinds[this.#near.firstSlot]!
  }

  /** The payload of the first event, which runs from now until `close`. */
  open(): unknown {
    if (--this.#untilTuning === 0) this.#tune(this.#near.firstTime)
    const slot = this.#near.firstSlot
    const payload = this.#payloads[slot]
    this.#payloads[slot] = undefined
    this.#nexts[slot] = this.#freeSlot
    this.#freeSlot = slot
    this.#near.open()
    return payload
  }

  /** The event that was opened has run. */
  close(): void {
    this.#near.close()
  }

  /** Puts an event, so many buckets ahead, on the wheel or beyond it. */
  #stage(bucketsAhead: number, time: number, order: number, slot: number): void {
    const buckets = this.#buckets
    if (bucketsAhead >= buckets.length) return this.#far.add(time, order, slot)
    const bucket = (this.#cursor + (bucketsAhead | 0)) & (buckets.length - 1)
    this.#times[slot] = time
    this.#orders[slot] = order
    this.#nexts[slot] = buckets[bucket]!
    buckets[bucket] = slot
    this.#onWheel++
  }

  /** Pours bucket after bucket into the near heap, until it has an event or `limit` is passed. */
  #turn(limit: number): void {
    const near = this.#near
    const far = this.#far
    while (this.#nearEnd <= limit && near.firstTime === Infinity) {
      if (this.#onWheel === 0) {
        if (far.firstTime > limit) return
        // Nothing is passed over: the next bucket may as well begin here.
        this.#nearEnd = far.firstTime
      } else {
        this.#pour(this.#cursor)
      }
      this.#cursor = (this.#cursor + 1) & (this.#buckets.length - 1)
      this.#nearEnd += this.#width
      while (far.firstTime < this.#nearEnd) {
        near.add(far.firstTime, far.firstOrder, far.firstSlot)
        far.open()
        far.close()
      }
    }
  }

  #pour(bucket: number): void {
    let slot = this.#buckets[bucket]!
    while (slot !== none) {
      this.#near.add(this.#times[slot]!, this.#orders[slot]!, slot)
      this.#onWheel--
      slot = this.#nexts[slot]!
    }
    this.#buckets[bucket] = none
  }

  /** Fits the wheel to how many events there are, and how far apart they were lately. */
  #tune(now: number): void {
    const { size } = this
    const gap = (now - this.#tunedAt) / this.#tuneEvery
    this.#tunedAt = now
    this.#tuneEvery = Math.max(fewestOnWheel, size)
    this.#untilTuning = this.#tuneEvery
    const isWheelThere = this.#buckets.length > 0
    if (size < fewestOnWheel && !isWheelThere) return
    const { width, count } = sizedWheel(size, gap, this.#width, this.#buckets.length)
    if (width === this.#width && count === this.#buckets.length) return
    this.#clearWheel()
    this.#width = width
    this.#perTime = 1 / width
    this.#buckets = new Int32Array(count).fill(none)
    this.#cursor = 0
    if (isWheelThere) return
    // All were near: now they are far, except those of the first bucket.
    const empty = this.#far
    this.#far = this.#near
    this.#near = empty
    this.#nearEnd = now
    this.#turn(now)
  }

  /** Puts everything that is on the wheel into the far heap. */
  #clearWheel(): void {
    for (const first of this.#buckets) {
      for (let slot = first; slot !== none; slot = this.#nexts[slot]!) {
        this.#far.add(this.#times[slot]!, this.#orders[slot]!, slot)
      }
    }
    this.#onWheel = 0
  }

  /** Doubles the slots, and returns the first of the new ones. */
  #grow(): number {
    const old = this.#times.length
    this.#times = enlarged(this.#times, new Float64Array(2 * old))
    this.#orders = enlarged(this.#orders, new Float64Array(2 * old))
    this.#kinds = enlarged(this.#kinds, new Int32Array(2 * old))
    this.#nexts = enlarged(this.#nexts, chained(new Int32Array(2 * old), old))
    return old
  }
}

/** Each slot from `from` on is followed by the next one, the last by none. */
function chained(nexts: Int32Array, from: number): Int32Array {
  for (let slot = from; slot < nexts.length; slot++) nexts[slot] = slot + 1
  nexts[nexts.length - 1] = none
  return nexts
}
