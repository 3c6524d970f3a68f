import { Fifo } from './fifo.ts'
import type { EventKind, Kernel, Rank } from './kernel.ts'

/** What has a deadline: it is open until it is dealt with, in time or not. */
export interface Due {
  deadline: number
  isOpen: boolean
}

/**
 * Deadlines that are all the same time away when they are set, and so pass in the order in which
 * they were set: however many there are, one event is pending. Whatever is no longer open is let go
 * of when it is the first, so no more is kept than has come since the oldest that is open. [hot]
 */
export class Deadlines<Item extends Due> {
  readonly #kernel: Kernel
  readonly #woken: EventKind<Deadlines<Item>>
  readonly #delay: number
  readonly #pass: (item: Item) => void
  readonly #waiting = new Fifo<Item>()
  #isPending = false

  constructor(
    kernel: Kernel,
    woken: EventKind<Deadlines<Item>>,
    delay: number,
    pass: (item: Item) => void,
  ) {
    this.#kernel = kernel
    this.#woken = woken
    this.#delay = delay
    this.#pass = pass
  }

  set(item: Item): void {
    item.deadline = this.#kernel.now + this.#delay
    this.#waiting.push(item)
    if (this.#isPending) return
    this.#isPending = true
    this.#kernel.schedule(this.#delay, this.#woken, this)
  }

  /** Something was dealt with: lets go of all that are, up to the first that is open. */
  trim(): void {
    this.#letPass(-1)
  }

  /** The moment of a deadline has come, if it still is one; wakes itself for the next. */
  wake(): void {
    const { now } = this.#kernel
    const next = this.#letPass(now)
    this.#isPending = next !== undefined
    if (next !== undefined) this.#kernel.schedule(next.deadline - now, this.#woken, this)
  }

  /** Passes all up to the first that is open and due later, which it returns. */
  #letPass(until: number): Item | undefined {
    const waiting = this.#waiting
    for (let first = waiting.peek(); first !== undefined; first = waiting.peek()) {
      if (first.isOpen && first.deadline > until) return first
      waiting.shift()
      this.#pass(first)
    }
    return undefined
  }
}

/**
 * Makes sets of deadlines, each with a delay of its own. `pass` is told of each item once: when its
 * deadline has come while it was open, or some time after it was dealt with.
 */
export function deadlinesOf<Item extends Due>(
  kernel: Kernel,
  name: string,
  rank: Rank,
  pass: (item: Item) => void,
): (delay: number) => Deadlines<Item> {
  const woken = kernel.on<Deadlines<Item>>(name, rank, deadlines => deadlines.wake())
  return delay => new Deadlines(kernel, woken, delay, pass)
}
