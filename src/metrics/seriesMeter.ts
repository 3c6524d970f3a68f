import { millisecond } from '../math/time.ts'

/** The columns of a cell; the eighth makes it one cache line. */
export const invocations = 0
export const errors = 1
export const throttles = 2
export const coldStarts = 3
export const concurrency = 4
const durations = 5
const finished = 6
const columns = 8

/** What happened in each period, to each function. [hot] */
export class SeriesMeter {
  readonly period: number
  readonly #functions: number
  readonly #cells: Float64Array
  readonly #periods: number
  /** When the present period ends, and where its cells begin. */
  #end: number
  #offset = 0

  constructor(functions: number, period: number, until: number) {
    this.period = period
    this.#functions = functions
    this.#periods = Math.ceil(until / period)
    this.#cells = new Float64Array(this.#periods * functions * columns)
    this.#end = period
  }

  /** When the present period ends. */
  get end(): number {
    return this.#end
  }

  /** Goes on to the next period; the levels are carried over. */
  advance(levelOf: (index: number) => number): void {
    this.#end += this.period
    this.#offset += this.#functions * columns
    for (let index = 0; index < this.#functions; index++) {
      this.#cells[this.#offset + index * columns + concurrency] = levelOf(index)
    }
  }

  /** Counts one more of a column now. */
  count(index: number, column: number): void {
    this.#cells[this.#offset + index * columns + column]! += 1
  }

  /** Notes a level that was reached. */
  reach(index: number, level: number): void {
    const place = this.#offset + index * columns + concurrency
    if (level > this.#cells[place]!) this.#cells[place] = level
  }

  /** Notes how an invocation went, in the period in which it began, as CloudWatch does. */
  finish(index: number, startedAt: number, duration: number, failed: boolean): void {
    const begin = this.#end - this.period
    const offset =
      startedAt >= begin
        ? this.#offset
        : Math.floor(startedAt / this.period) * this.#functions * columns
    const cell = offset + index * columns
    this.#cells[cell + durations]! += duration
    this.#cells[cell + finished]! += 1
    if (failed) this.#cells[cell + errors]! += 1
  }

  /** The values of a column over all periods. */
  column(index: number, column: number): number[] {
    return Array.from(
      { length: this.#periods },
      (_, number) => this.#cells[(number * this.#functions + index) * columns + column]!,
    )
  }

  /** Averages of those that have finished, in milliseconds. */
  meanDurations(index: number): (number | null)[] {
    const counts = this.column(index, finished)
    return this.column(index, durations).map((time, number) => {
      const count = counts[number]!
      return count === 0 ? null : time / (count * millisecond)
    })
  }
}
