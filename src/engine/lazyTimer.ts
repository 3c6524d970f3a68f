import { assert } from '../math/assert.ts'
import type { EventKind, Kernel, Rank } from './kernel.ts'

/** No wake-up is pending, or the timer is not set. */
const never = -1

/**
 * A timer that usually does not fire. Moving it later only notes the new moment: the one event
 * that is pending looks at the note when it comes, and goes to sleep again for the remainder.
 * Its place among events of one microsecond is that of the event that wakes it.
 */
export class LazyTimer<Owner> {
  readonly #kernel: Kernel
  readonly #woken: EventKind<LazyTimer<Owner>>
  readonly owner: Owner
  #due = never
  #wakesAt = never

  constructor(kernel: Kernel, woken: EventKind<LazyTimer<Owner>>, owner: Owner) {
    this.#kernel = kernel
    this.#woken = woken
    this.owner = owner
  }

  /** Fires `delay` microseconds from now, instead of whenever it would have fired before. */
  set(delay: number): void {
    assert(
      Number.isSafeInteger(delay) && delay >= 0,
      'a timer is set to a whole number of microseconds from now',
    )
    this.#due = this.#kernel.now + delay
    if (this.#wakesAt === never || this.#due < this.#wakesAt) this.#sleep()
  }

  /** Does not fire until it is set again. */
  clear(): void {
    this.#due = never
  }

  /** Tells, when the kernel wakes the timer, whether it is due; if it is, it is no longer set. */
  fires(): boolean {
    const { now } = this.#kernel
    // An event left behind when the timer was moved to an earlier moment.
    if (now !== this.#wakesAt) return false
    this.#wakesAt = never
    if (this.#due === never) return false
    if (this.#due > now) {
      this.#sleep()
      return false
    }
    this.#due = never
    return true
  }

  #sleep(): void {
    this.#wakesAt = this.#due
    this.#kernel.schedule(this.#due - this.#kernel.now, this.#woken, this)
  }
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
