import { ExactSum } from '../math/statistics/exactSum.ts'
import { QuantileSketch } from '../math/statistics/quantileSketch.ts'
import type { TimeSummary } from './measures.ts'
import { timeSummary } from './timeSummary.ts'

/** How long something took, each time. */
export class TimeMeter {
  readonly #kept: number
  readonly #quantiles: QuantileSketch
  readonly #sum = new ExactSum()

  /** So many values are kept as they are. */
  constructor(kept: number) {
    this.#kept = kept
    this.#quantiles = new QuantileSketch(kept)
  }

  add(time: number): void {
    this.#quantiles.add(time)
    this.#sum.add(time)
  }

  /** The same and these others, as if all had been added to one. */
  with(others: readonly Times[]): TimeSummary {
    const quantiles = new QuantileSketch(this.#kept)
    quantiles.merge(this.#quantiles)
    let sum = this.#sum.total
    for (const other of others) {
      quantiles.merge(other.quantiles)
      sum += other.sum
    }
    return timeSummary(quantiles, sum)
  }

  get quantiles(): QuantileSketch {
    return this.#quantiles
  }

  get sum(): bigint {
    return this.#sum.total
  }

  get summary(): TimeSummary {
    return timeSummary(this.#quantiles, this.#sum.total)
  }
}

/** Times, wherever their sum is kept. */
interface Times {
  readonly quantiles: QuantileSketch
  readonly sum: bigint
}
