/** The columns of a cell; the fourth makes two of them one cache line. */
export const arrived = 0
export const sent = 1
export const failed = 2
const columns = 4

/** What happened in each period to the requests of each source that calls through clients. [hot] */
export class ClientSeries {
  readonly #sources: number
  readonly #periods: number
  readonly #cells: Float64Array
  /** Where the cells of the present period begin. */
  #offset = 0

  constructor(sources: number, period: number, until: number) {
    this.#sources = sources
    this.#periods = Math.ceil(until / period)
    this.#cells = new Float64Array(this.#periods * sources * columns)
  }

  /** Goes on to the next period. */
  advance(): void {
    this.#offset += this.#sources * columns
  }

  /** Counts one more of a column now; calls of functions, which belong to no source, are passed over. */
  count(source: number, column: number): void {
    if (source >= 0) this.#cells[this.#offset + source * columns + column]! += 1
  }

  /** The values of a column over all periods. */
  column(source: number, column: number): number[] {
    return Array.from(
      { length: this.#periods },
      (_, number) => this.#cells[(number * this.#sources + source) * columns + column]!,
    )
  }
}
