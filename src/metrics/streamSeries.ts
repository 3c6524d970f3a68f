import { millisecond } from '../math/time.ts'

/** The greatest iterator age of each stream in each period. [hot] */
export class StreamSeries {
  readonly #streams: number
  readonly #ages: Float64Array
  /** Where the ages of the present period begin. */
  #offset = 0

  constructor(streams: number, period: number, until: number) {
    this.#streams = streams
    this.#ages = new Float64Array(Math.ceil(until / period) * streams).fill(-1)
  }

  /** Goes on to the next period. */
  advance(): void {
    this.#offset += this.#streams
  }

  reach(stream: number, age: number): void {
    const place = this.#offset + stream
    if (age > this.#ages[place]!) this.#ages[place] = age
  }

  /** In milliseconds, over all periods; null where the function was not called. */
  ages(stream: number): (number | null)[] {
    return Array.from({ length: this.#ages.length / this.#streams }, (_, period) => {
      const age = this.#ages[period * this.#streams + stream]!
      return age < 0 ? null : age / millisecond
    })
  }
}
