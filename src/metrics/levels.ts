import { assert } from '../math/assert.ts'
import { nearestQuotient } from '../math/nearestQuotient.ts'
import { carry, total } from './exactCells.ts'
import type { LevelSummary } from './measures.ts'

const level = 0
const changedAt = 1
const area = 2
const highest = 4
const columns = 8

/**
 * Levels that jump, side by side, each from 0 at the start of the run: their exact areas over time
 * and, from `cut` on, over the window. Where thousands are changed in turn, memory costs more than
 * arithmetic: each has one cache line. [hot]
 */
export class Levels {
  readonly #cells: Float64Array
  #areasBefore: readonly bigint[]
  #cutAt = 0

  constructor(count: number) {
    this.#cells = new Float64Array(count * columns)
    this.#areasBefore = Array.from({ length: count }, () => 0n)
  }

  /** Changes a level by so much, and returns what it is then. */
  change(index: number, now: number, by: number): number {
    const cells = this.#cells
    const row = index * columns
    const before = cells[row + level]!
    const after = before + by
    cells[row + area]! += before * (now - cells[row + changedAt]!)
    cells[row + changedAt] = now
    cells[row + level] = after
    if (after > cells[row + highest]!) cells[row + highest] = after
    return after
  }

  /** To be called now and then: keeps the areas in range. */
  settle(now: number): void {
    for (let index = 0; index < this.#areasBefore.length; index++) {
      this.change(index, now, 0)
      carry(this.#cells, index * columns + area)
    }
  }

  /** Begins the window, with the levels as they are. */
  cut(now: number): void {
    this.#areasBefore = this.#areasBefore.map((_, index) => this.wholeArea(index, now))
    this.#cutAt = now
    const cells = this.#cells
    for (let row = 0; row < cells.length; row += columns) cells[row + highest] = cells[row + level]!
  }

  level(index: number): number {
    return this.#cells[index * columns + level]!
  }

  /** The highest in the window, even one that was left in the same moment. */
  max(index: number): number {
    return this.#cells[index * columns + highest]!
  }

  /** Since the start of the run. */
  wholeArea(index: number, until: number): bigint {
    const row = index * columns
    const elapsed = until - this.#cells[row + changedAt]!
    assert(elapsed >= 0, 'an area ends no earlier than the last change')
    return total(this.#cells, row + area) + BigInt(this.level(index)) * BigInt(elapsed)
  }

  /** Since the window began. */
  area(index: number, until: number): bigint {
    return this.wholeArea(index, until) - (this.#areasBefore[index] ?? 0n)
  }

  /** The average height of an area over the window. */
  mean(windowArea: bigint, until: number): number {
    return nearestQuotient(windowArea, BigInt(until - this.#cutAt))
  }

  summary(index: number, until: number): LevelSummary {
    return { mean: this.mean(this.area(index, until), until), max: this.max(index) }
  }
}
