import { assert, InvariantError } from '../math/assert.ts'
import type { EventKind, Kernel, Rank } from './kernel.ts'

const notSet = -1
/** A constant of this module is not looked up at every use. */
const longest = Number.MAX_SAFE_INTEGER

/**
 * A timer that usually does not fire. Moving it later only notes the new moment: the event that
 * is pending looks at the note when it comes, and another is scheduled for the remainder. Only
 * moving it earlier than every pending event adds one. Its place among events of one microsecond
 * is that of the event that wakes it.
 */
export class LazyTimer<Owner> {
  readonly #kernel: Kernel
  readonly #woken: EventKind<LazyTimer<Owner>>
  readonly owner: Owner
  #due = notSet
  /** The moments of the pending events, the earliest last, and that one again. */
  readonly #wakes: number[] = []
  #earliest = Infinity

  constructor(kernel: Kernel, woken: EventKind<LazyTimer<Owner>>, owner: Owner) {
    this.#kernel = kernel
    this.#woken = woken
    this.owner = owner
  }

  /** Fires `delay` microseconds from now, instead of whenever it would have fired before. */
  set(delay: number): void {
    if (!(delay >= 0 && Math.floor(delay) === delay && delay <= longest)) refuse(delay)
    const due = this.#kernel.now + delay
    this.#due = due
    if (due < this.#earliest) this.#wakeAt(due)
  }

  /** Does not fire until it is set again. */
  clear(): void {
    this.#due = notSet
  }

  /** Tells, when the kernel wakes the timer, whether it is due; if it is, it is no longer set. */
  fires(): boolean {
    const { now } = this.#kernel
    const wake = this.#wakes.pop()
    assert(wake === now, 'a timer is woken by the earliest of its pending events')
    this.#earliest = this.#wakes.at(-1) ?? Infinity
    if (this.#due === notSet) return false
    if (this.#due > now) {
      if (this.#due < this.#earliest) this.#wakeAt(this.#due)
      return false
    }
    this.#due = notSet
    return true
  }

  #wakeAt(moment: number): void {
    this.#earliest = moment
    this.#wakes.push(moment)
    this.#kernel.schedule(moment - this.#kernel.now, this.#woken, this)
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
