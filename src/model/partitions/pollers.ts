import { Fifo } from '../../engine/fifo.ts'
import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { second } from '../../math/time.ts'
import { payload } from '../clients/payload.ts'
import type { Lane } from '../lanes/lane.ts'
import type { Lanes } from '../lanes/lanes.ts'
import { quotas } from '../quotas.ts'

const batchesOfOne = quotas.pollerBatches.value
const bytesOfOne = payload(quotas.pollerThroughput)

/**
 * The event pollers of a topic: each has so many batches at once, and brings so many bytes a second (KF-4).
 * They share both. A batch that finds no poller waits for one in the order of asking. [hot]
 */
export class Pollers {
  readonly #kernel: Kernel
  readonly #lanes: Lanes
  readonly #serves: EventKind<Pollers>
  /** Bytes of a record. */
  readonly #size: number
  readonly #waiting = new Fifo<Lane>()
  /** Whose turn it is, until it has begun or shown that it has nothing to begin with. */
  #turn: Lane | undefined
  #isServing = false
  /** When the bytes of the last batch are there. */
  #openAt = 0
  #count: number
  #busy = 0
  /** The most that were busy at once since the last look. */
  #peak = 0

  constructor(
    kernel: Kernel,
    lanes: Lanes,
    serves: EventKind<Pollers>,
    { count, size }: { readonly count: number; readonly size: number },
  ) {
    this.#kernel = kernel
    this.#lanes = lanes
    this.#serves = serves
    this.#size = size
    this.#count = count
  }

  get count(): number {
    return this.#count
  }

  resize(count: number): void {
    this.#count = count
    this.#serveAt(this.#kernel.now)
  }

  /** The most batches that were under way at once since this was asked last. */
  takePeak(): number {
    const peak = this.#peak
    this.#peak = this.#busy
    return peak
  }

  /** Whether a lane may begin with so many records; if not, it waits for its turn. */
  admits(lane: Lane, count: number): boolean {
    const isNext = lane === this.#turn || (this.#turn === undefined && this.#waiting.length === 0)
    if (isNext && this.#isOpen()) {
      if (lane === this.#turn) this.#turn = undefined
      this.#take(count)
      return true
    }
    if (!lane.isQueued) {
      lane.isQueued = true
      this.#waiting.push(lane)
    }
    this.#serveAt(Math.max(this.#kernel.now, this.#openAt))
    return false
  }

  /** A batch is done. */
  free(): void {
    this.#busy--
    if (this.#waiting.length > 0) this.#serveAt(this.#kernel.now)
  }

  /** Calls the lane that waits longest, and the next when that had its turn. */
  serve(): void {
    this.#isServing = false
    this.#turn = undefined
    if (this.#busy >= this.#count * batchesOfOne) return
    if (!this.#isOpen()) return this.#serveAt(this.#openAt)
    const next = this.#waiting.shift()
    if (next === undefined) return
    next.isQueued = false
    this.#turn = next
    this.#lanes.wake(next)
    this.#serveAt(this.#kernel.now)
  }

  #isOpen(): boolean {
    return this.#busy < this.#count * batchesOfOne && this.#kernel.now >= this.#openAt
  }

  #take(count: number): void {
    this.#busy++
    if (this.#busy > this.#peak) this.#peak = this.#busy
    if (this.#size === 0) return
    const time = Math.ceil((count * this.#size * second) / (this.#count * bytesOfOne))
    this.#openAt = this.#kernel.now + time
  }

  #serveAt(moment: number): void {
    if (this.#isServing) return
    this.#isServing = true
    this.#kernel.schedule(moment - this.#kernel.now, this.#serves, this)
  }
}
