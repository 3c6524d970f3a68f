/** How many records of each part are written and not done: the most there were in the window. [hot] */
export class LagMeter {
  readonly #parts: number[] = []
  #all = 0
  #mostOfOne = 0
  #mostOfAll = 0

  change(part: number, by: number): void {
    const lag = (this.#parts[part] ?? 0) + by
    this.#parts[part] = lag
    this.#all += by
    if (lag > this.#mostOfOne) this.#mostOfOne = lag
    if (this.#all > this.#mostOfAll) this.#mostOfAll = this.#all
  }

  get mostOfOne(): number {
    return this.#mostOfOne
  }

  get mostOfAll(): number {
    return this.#mostOfAll
  }

  /** Begins the window, with the lags as they are. */
  cut(): void {
    this.#mostOfOne = this.#parts.reduce((most, each) => Math.max(most, each ?? 0), 0)
    this.#mostOfAll = this.#all
  }
}
