/** The columns of a cell, which is one cache line. */
export const sent = 0
export const deleted = 1
export const visible = 2
export const inFlight = 3
export const oldest = 4
export const batches = 5
export const batchLimit = 6
const columns = 8

/** What happened in each period to the messages of each queue. [hot] */
export class QueueSeries {
  readonly #queues: number
  readonly #periods: number
  readonly #cells: Float64Array
  /** Where the cells of the present period begin. */
  #offset = 0

  constructor(queues: number, period: number, until: number) {
    this.#queues = queues
    this.#periods = Math.ceil(until / period)
    this.#cells = new Float64Array(this.#periods * queues * columns)
  }

  /** Goes on to the next period. */
  advance(): void {
    this.#offset += this.#queues * columns
  }

  /** A value of the present period, at its end. */
  set(queue: number, column: number, value: number): void {
    this.#cells[this.#offset + queue * columns + column] = value
  }

  /** The values of a column over all periods. */
  column(queue: number, column: number): number[] {
    return Array.from(
      { length: this.#periods },
      (_, number) => this.#cells[(number * this.#queues + queue) * columns + column]!,
    )
  }
}
