import { assert, InvariantError } from '../math/assert.ts'
import type { EventKind, Kernel, Rank } from './kernel.ts'

const notSet = -1
/** A constant of this module is not looked up at every use. */
const longest = Number.MAX_SAFE_INTEGER

/**
 * A timer that usually does not fire. Moving it later only notes the new moment: the event that
 * is pending looks at the note when it comes, and another is scheduled for the remainder. Only
 * moving it earlier than every pending event adds one. It fires where it would if it had been
 * scheduled when it was set, whatever is pending.
 */
export class LazyTimer<Owner> {
  readonly #kernel: Kernel
  readonly #woken: EventKind<LazyTimer<Owner>>
  readonly owner: Owner
  #due = notSet
  /** Its place among the events of that moment. */
  #place = notSet
  /** The moments and places of the pending events, the earliest last, and the moment of that one again. */
  readonly #wakes: number[] = []
  readonly #places: number[] = []
  #earliest = Infinity

  constructor(kernel: Kernel, woken: EventKind<LazyTimer<Owner>>, owner: Owner) {
    this.#kernel = kernel
    this.#woken = woken
    this.owner = owner
  }

  /** Fires `delay` microseconds from now, instead of whenever it would have; keeps its place if that is the same. */
  set(delay: number): void {
    if (!(delay >= 0 && Math.floor(delay) === delay && delay <= longest)) refuse(delay)
    const due = this.#kernel.now + delay
    if (due === this.#due) return
    this.#due = due
    this.#place = this.#kernel.placeOf(this.#woken)
    if (due < this.#earliest) this.#wake()
  }

  /** Does not fire until it is set again. */
  clear(): void {
    this.#due = notSet
  }

  /** Tells, when the kernel wakes the timer, whether it is due; if it is, it is no longer set. */
  fires(): boolean {
    const { now } = this.#kernel
    const wake = this.#wakes.pop()
    const place = this.#places.pop()
    assert(wake === now, 'a timer is woken by the earliest of its pending events')
    this.#earliest = this.#wakes.at(-1) ?? Infinity
    if (this.#due === notSet) return false
    if (this.#due > now || this.#place !== place) {
      if (this.#due < this.#earliest) this.#wake()
      return false
    }
    this.#due = notSet
    return true
  }

  #wake(): void {
    this.#earliest = this.#due
    this.#wakes.push(this.#due)
    this.#places.push(this.#place)
    this.#kernel.scheduleAs(this.#place, this.#due, this.#woken, this)
  }
}

/** Out of line, so that no message is built for the delays that are fine. */
function refuse(delay: number): never {
  throw new InvariantError(
    `a timer is set to a whole number of microseconds from now: found ${delay}`,
  )
}

/** Makes the timers of one kind, one for each owner. */
export function lazyTimers<Owner>(
  kernel: Kernel,
  name: string,
  rank: Rank,
  fire: (owner: Owner) => void,
): (owner: Owner) => LazyTimer<Owner> {
  const woken = kernel.on<LazyTimer<Owner>>(name, rank, timer => {
    if (timer.fires()) fire(timer.owner)
  })
  return owner => new LazyTimer(kernel, woken, owner)
}
