const received = 0
const ages = 1
const invoked = 2
const columns = 4

/** What happened in each period to the events of each function, for which nobody waits. [hot] */
export class EventSeries {
  readonly #functions: number
  readonly #periods: number
  readonly #cells: Float64Array
  /** Where the cells of the present period begin. */
  #offset = 0

  /** Has no cells where there are no functions that are handed events. */
  constructor(functions: number, period: number, until: number) {
    this.#functions = functions
    this.#periods = Math.ceil(until / period)
    this.#cells = new Float64Array(this.#periods * functions * columns)
  }

  /** Goes on to the next period. */
  advance(): void {
    this.#offset += this.#functions * columns
  }

  receive(index: number): void {
    this.#cells[this.#offset + index * columns + received]! += 1
  }

  /** An event of this age is invoked. */
  invoke(index: number, age: number): void {
    const place = this.#offset + index * columns
    this.#cells[place + ages]! += age
    this.#cells[place + invoked]! += 1
  }

  received(index: number): number[] {
    return this.#over(index, cell => this.#cells[cell + received]!)
  }

  /** Averages; null in a period in which none was invoked. */
  meanAges(index: number): (number | null)[] {
    return this.#over(index, cell => {
      const count = this.#cells[cell + invoked]!
      return count === 0 ? null : this.#cells[cell + ages]! / count
    })
  }

  #over<Value>(index: number, of: (cell: number) => Value): Value[] {
    return Array.from({ length: this.#periods }, (_, number) =>
      of((number * this.#functions + index) * columns),
    )
  }
}
