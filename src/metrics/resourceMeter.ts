import { assert } from '../math/assert.ts'
import type { Use, UseEnding } from '../model/resources/use.ts'
import { Levels } from './levels.ts'
import type { LevelSummary, TimeSummary } from './measures.ts'
import { TimeMeter } from './timeMeter.ts'

const busy = 0
const queued = 1
const levels = 2

/** What is counted and measured of one resource. */
export class ResourceMeter {
  readonly #levels = new Levels(levels)
  readonly #wait: TimeMeter
  readonly #use: TimeMeter
  readonly #ended: Record<UseEnding, number> = { done: 0, failed: 0, refused: 0, gaveUp: 0 }
  asked = 0
  /** Who asked last and has no answer yet: until something else happens, nobody knows whether it waits. */
  #asking: Use | undefined

  constructor(kept: number) {
    this.#wait = new TimeMeter(kept)
    this.#use = new TimeMeter(kept)
  }

  ask(use: Use): void {
    this.#queue()
    this.asked++
    this.#asking = use
  }

  /** Whoever asked has it; `isCounted` where that was in the window. */
  grant(use: Use, now: number, isCounted: boolean): void {
    const { askedAt } = use
    if (this.#asking === use && askedAt === now) this.#asking = undefined
    else this.#leaveQueue(now)
    this.#levels.change(busy, now, 1)
    if (isCounted) this.#wait.add(now - askedAt)
  }

  /** Whoever had it, or waited for it, does so no more; `isCounted` where it got it in the window. */
  leave(use: Use, ending: UseEnding, now: number, isCounted: boolean): void {
    this.#ended[ending]++
    if (use.hasUnit) {
      this.#queue()
      this.#levels.change(busy, now, -1)
      if (isCounted) this.#use.add(now - use.grantedAt)
    } else if (ending === 'refused') {
      this.#asking = undefined
    } else {
      this.#leaveQueue(now)
    }
  }

  cut(now: number): void {
    this.#queue()
    this.#levels.cut(now)
  }

  settle(now: number): void {
    this.#queue()
    this.#levels.settle(now)
  }

  /** Whoever asked last was neither served nor refused at once, and so has waited since then. */
  #queue(): void {
    if (this.#asking === undefined) return
    this.#levels.change(queued, this.#asking.askedAt, 1)
    this.#asking = undefined
  }

  #leaveQueue(now: number): void {
    this.#queue()
    this.#levels.change(queued, now, -1)
  }

  endedAs(ending: UseEnding): number {
    return this.#ended[ending]
  }

  busy(until: number): LevelSummary {
    return this.#levels.summary(busy, until)
  }

  queued(until: number): LevelSummary {
    return this.#levels.summary(queued, until)
  }

  get wait(): TimeSummary {
    return this.#wait.summary
  }

  get use(): TimeSummary {
    return this.#use.summary
  }

  check(): void {
    const ended = Object.values(this.#ended).reduce((sum, count) => sum + count, 0)
    const inside = this.#levels.level(busy) + this.#levels.level(queued)
    assert(this.asked === ended + inside, 'every use has ended, holds the resource or waits for it')
  }
}
