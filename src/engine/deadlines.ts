import { Fifo } from './fifo.ts'
import type { EventKind, Kernel, Rank } from './kernel.ts'

/** What has a deadline: it is open until it is dealt with, in time or not. */
export interface Due {
  deadline: number
  isOpen: boolean
}

/**
 * Deadlines that are all the same time away when they are set, and so pass in the order in which
 * they were set: however many there are, one event is pending. Whatever is no longer open when its
 * turn comes is dropped. [hot]
 */
export class Deadlines<Item extends Due> {
  readonly #kernel: Kernel
  readonly #woken: EventKind<Deadlines<Item>>
  readonly #delay: number
  readonly #waiting = new Fifo<Item>()
  #isPending = false

  constructor(kernel: Kernel, woken: EventKind<Deadlines<Item>>, delay: number) {
    this.#kernel = kernel
    this.#woken = woken
    this.#delay = delay
  }

  set(item: Item): void {
    item.deadline = this.#kernel.now + this.#delay
    this.#waiting.push(item)
    if (this.#isPending) return
    this.#isPending = true
    this.#kernel.schedule(this.#delay, this.#woken, this)
  }

  /** The next one that is dealt with or due now; wakes itself for the one after. */
  next(): Item | undefined {
    const { now } = this.#kernel
    const first = this.#waiting.peek()
    if (first === undefined) {
      this.#isPending = false
      return undefined
    }
    if (!first.isOpen || first.deadline <= now) return this.#waiting.shift()
    this.#kernel.schedule(first.deadline - now, this.#woken, this)
    return undefined
  }
}

/**
 * Makes sets of deadlines, each with a delay of its own. `pass` is told of each item once: when its
 * deadline has passed while it was open, or some time after it was dealt with.
 */
export function deadlinesOf<Item extends Due>(
  kernel: Kernel,
  name: string,
  rank: Rank,
  pass: (item: Item) => void,
): (delay: number) => Deadlines<Item> {
  const woken = kernel.on<Deadlines<Item>>(name, rank, deadlines => {
    for (let item = deadlines.next(); item !== undefined; item = deadlines.next()) pass(item)
  })
  return delay => new Deadlines(kernel, woken, delay)
}
