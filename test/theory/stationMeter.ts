import type { StationObserver } from '../../src/cli/demo/station.ts'
import { assert } from '../../src/math/assert.ts'
import { TimeAverage } from '../../src/math/statistics/timeAverage.ts'
import { second } from '../../src/math/time.ts'

/** What one run of a station shows; times in seconds, numbers averaged over time. */
export interface Measures {
  /** The share of arrivals that are refused. */
  readonly blocked: number
  /** The share of those who are served that wait at all. */
  readonly waiting: number
  /** The share of those who are served that wait longer than `longWait`. */
  readonly waitingLong: number
  readonly meanWait: number
  readonly meanStay: number
  readonly meanNumber: number
  readonly meanBusy: number
  /** The share of time in which every place is taken. */
  readonly full: number
  /** How many an arrival finds present, on average. */
  readonly found: number
}

/** Counts everything for itself from what a station tells, and believes no number it can count. */
export class StationMeter implements StationObserver {
  readonly #places: number
  readonly #longWait: number
  readonly #present = new TimeAverage(0, 0)
  readonly #busy = new TimeAverage(0, 0)
  readonly #full = new TimeAverage(0, 0)
  #startedAt = 0
  #arrived = 0
  #arrivedBefore = 0
  #found = 0
  #refused = 0
  #started = 0
  #waited = 0
  #waitedLong = 0
  #waits = 0
  #left = 0
  #stays = 0

  constructor(places: number, longWait: number) {
    this.#places = places
    this.#longWait = longWait
  }

  /** Which arrivals are counted, by their number since the very beginning. */
  get counted(): readonly [from: number, to: number] {
    return [this.#arrivedBefore, this.#arrivedBefore + this.#arrived]
  }

  arrived(now: number, present: number): void {
    assert(present === this.#present.level, 'an arrival finds those who have come and not gone')
    this.#arrived++
    this.#found += present
    this.#setPresent(now, present + 1)
  }

  refused(now: number): void {
    assert(this.#present.level === this.#places + 1, 'only a full station refuses')
    this.#refused++
    this.#setPresent(now, this.#places)
  }

  started(now: number, wait: number): void {
    this.#started++
    this.#waits += wait
    if (wait > 0) this.#waited++
    if (wait > this.#longWait) this.#waitedLong++
    this.#busy.change(now, this.#busy.level + 1)
  }

  left(now: number, stay: number, present: number): void {
    assert(present === this.#present.level - 1, 'who leaves is no longer present')
    this.#left++
    this.#stays += stay
    this.#busy.change(now, this.#busy.level - 1)
    this.#setPresent(now, present)
  }

  /** Forgets what was counted, as at the end of a warm-up. */
  restart(now: number): void {
    for (const level of [this.#present, this.#busy, this.#full]) level.restart(now)
    this.#startedAt = now
    this.#arrivedBefore += this.#arrived
    this.#arrived = 0
    this.#found = 0
    this.#refused = 0
    this.#started = 0
    this.#waited = 0
    this.#waitedLong = 0
    this.#waits = 0
    this.#left = 0
    this.#stays = 0
  }

  /** Whether the station's own count, asked from outside, is the one that was told. */
  agreesWith(present: number): void {
    assert(present === this.#present.level, 'those present have come and not gone')
  }

  measures(now: number): Measures {
    assert(now > this.#startedAt, 'something can be measured once time has passed')
    return {
      blocked: this.#refused / this.#arrived,
      waiting: this.#waited / this.#started,
      waitingLong: this.#waitedLong / this.#started,
      meanWait: this.#waits / this.#started / second,
      meanStay: this.#stays / this.#left / second,
      meanNumber: this.#present.mean(now),
      meanBusy: this.#busy.mean(now),
      full: this.#full.mean(now),
      found: this.#found / this.#arrived,
    }
  }

  #setPresent(now: number, present: number): void {
    this.#present.change(now, present)
    if (present >= this.#places - 1) this.#full.change(now, present >= this.#places ? 1 : 0)
  }
}
