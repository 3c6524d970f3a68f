import { assert } from '../assert.ts'
import { nearestQuotient } from '../nearestQuotient.ts'
import { ExactSum } from './exactSum.ts'
import { isWhole } from './isWhole.ts'

const start = 0
const last = 1
const level = 2
const highest = 3

/**
 * The average over time of a level that jumps, both integers from 0 to 2^53 - 1. The area below the
 * level is exact; a level holds from the moment of its change until just before the next one.
 */
export class TimeAverage {
  readonly #state: Float64Array
  readonly #area = new ExactSum()

  constructor(now: number, initialLevel: number) {
    assertTime(now)
    assertLevel(initialLevel)
    this.#state = new Float64Array([now, now, initialLevel, initialLevel])
  }

  change(now: number, newLevel: number): void {
    assertLevel(newLevel)
    const state = this.#state
    const elapsed = now - state[last]!
    assert(
      elapsed >= 0 && now <= Number.MAX_SAFE_INTEGER,
      'a level changes no earlier than it did before, and before 2^53',
    )
    // This refuses a fraction: the last change was at an integer, so the difference keeps it.
    this.#area.addProduct(state[level]!, elapsed)
    state[last] = now
    state[level] = newLevel
    if (newLevel > state[highest]!) state[highest] = newLevel
  }

  /** Forgets what was before `now`, as at the end of a warm-up, and keeps the level. */
  restart(now: number): void {
    assertTime(now)
    const state = this.#state
    assert(now >= state[last]!, 'a level is restarted no earlier than its last change')
    state[start] = now
    state[last] = now
    state[highest] = state[level]!
    this.#area.clear()
  }

  get level(): number {
    return this.#state[level]!
  }

  /** The highest level since the start, even one that was left in the same moment. */
  get max(): number {
    return this.#state[highest]!
  }

  area(now: number): bigint {
    assertTime(now)
    const elapsed = now - this.#state[last]!
    assert(elapsed >= 0, 'an area ends no earlier than the last change')
    return this.#area.total + BigInt(this.level) * BigInt(elapsed)
  }

  /** The double nearest to the average since the start; NaN if no time has passed. */
  mean(now: number): number {
    const area = this.area(now)
    const elapsed = now - this.#state[start]!
    return elapsed === 0 ? NaN : nearestQuotient(area, BigInt(elapsed))
  }
}

function assertTime(now: number): void {
  assert(isWhole(now), 'times of a time average are integers from 0 to 2^53 - 1')
}

function assertLevel(given: number): void {
  assert(isWhole(given), 'levels of a time average are integers from 0 to 2^53 - 1')
}
