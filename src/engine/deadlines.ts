import { Fifo } from './fifo.ts'
import type { EventKind, Kernel } from './kernel.ts'
import { MomentEnd } from './momentEnd.ts'

/** What has a deadline: it is open until it is dealt with, in time or not. */
export interface Due {
  deadline: number
  /** Whose deadline was set later has a higher number. */
  order: number
  isOpen: boolean
}

/** A deadline that has come, while its item was open. */
interface Come {
  readonly order: number
  readonly pass: () => void
}

/**
 * All deadlines of a world. One that comes waits for the end of its moment, so that whatever is dealt
 * with in that moment still is in time; and as what gives up frees what it has, it goes before all
 * that asks.
 */
export class AllDeadlines {
  readonly #kernel: Kernel
  readonly #woken: EventKind<Waking>
  readonly #end: MomentEnd<Come>
  #set = 0

  constructor(kernel: Kernel) {
    this.#kernel = kernel
    this.#woken = kernel.on<Waking>('deadline', 'frees', deadlines => deadlines.wake())
    this.#end = new MomentEnd<Come>(kernel, 'deadlinePasses', ({ pass }) => pass())
  }

  /**
   * Makes sets of deadlines, each with a delay of its own. `pass` is told of each item once: when its
   * deadline has come while it was open, or some time after it was dealt with.
   */
  of<Item extends Due>(pass: (item: Item) => void): (delay: number) => Deadlines<Item> {
    return delay => new Deadlines(this.#kernel, this.#woken, this, delay, pass)
  }

  number(): number {
    return ++this.#set
  }

  come(deadline: Come): void {
    this.#end.add(deadline)
  }
}

interface Waking {
  wake(): void
}

/**
 * Deadlines that are all the same time away when they are set, and so come in the order in which
 * they were set: however many there are, one event is pending. Whatever is no longer open is let go
 * of when it is the first, so no more is kept than has come since the oldest that is open. [hot]
 */
export class Deadlines<Item extends Due> {
  readonly #kernel: Kernel
  readonly #woken: EventKind<Waking>
  readonly #all: AllDeadlines
  readonly #delay: number
  readonly #pass: (item: Item) => void
  readonly #waiting = new Fifo<Item>()
  #isPending = false

  constructor(
    kernel: Kernel,
    woken: EventKind<Waking>,
    all: AllDeadlines,
    delay: number,
    pass: (item: Item) => void,
  ) {
    this.#pass = pass
    this.#kernel = kernel
    this.#woken = woken
    this.#all = all
    this.#delay = delay
  }

  set(item: Item): void {
    item.deadline = this.#kernel.now + this.#delay
    item.order = this.#all.number()
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

  /** Lets go of all up to the first that is open and due later, which it returns. */
  #letPass(until: number): Item | undefined {
    const waiting = this.#waiting
    for (let first = waiting.peek(); first !== undefined; first = waiting.peek()) {
      if (first.isOpen && first.deadline > until) return first
      waiting.shift()
      if (first.isOpen) this.#come(first)
      else this.#pass(first)
    }
    return undefined
  }

  #come(item: Item): void {
    this.#all.come({ order: item.order, pass: () => this.#pass(item) })
  }
}
