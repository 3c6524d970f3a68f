import { assert } from '../assert.ts'
import { isWhole } from './isWhole.ts'
import { LogLinearHistogram, type LogLinearHistogramSnapshot } from './logLinearHistogram.ts'
import { nearestRank } from './nearestRank.ts'

/** The plain form of a sketch: its values in order, or the histogram that took their place. */
export type QuantileSketchSnapshot =
  | { readonly limit: number; readonly values: readonly number[] }
  | { readonly limit: number; readonly histogram: LogLinearHistogramSnapshot }

/**
 * Quantiles of integers from 0 to 2^53 - 1: exact up to `limit` values, a log-linear histogram's
 * beyond. The answers depend on the multiset of values only, not on the order of additions and merges.
 */
export class QuantileSketch {
  readonly #limit: number
  #values = new Float64Array(0)
  #kept = 0
  /** How many of the kept values, from the first, are in ascending order. */
  #sorted = 0
  #histogram: LogLinearHistogram | undefined = undefined

  constructor(limit: number) {
    assert(isWhole(limit), 'the limit of a sketch is an integer from 0 to 2^53 - 1')
    this.#limit = limit
  }

  static restore(snapshot: QuantileSketchSnapshot): QuantileSketch {
    const sketch = new QuantileSketch(snapshot.limit)
    if ('values' in snapshot) {
      assert(snapshot.values.length <= snapshot.limit, 'a sketch keeps no more than its limit')
      for (const value of snapshot.values) sketch.add(value)
    } else {
      sketch.#histogram = LogLinearHistogram.restore(snapshot.histogram)
      assert(sketch.count > snapshot.limit, 'a histogram holds more values than the limit')
    }
    return sketch
  }

  add(value: number): void {
    const histogram = this.#histogram
    if (histogram === undefined) this.#keep(value)
    else histogram.add(value)
  }

  merge(other: QuantileSketch): void {
    assert(this.#limit === other.#limit, 'only sketches with the same limit are merged')
    if (other.#histogram === undefined) {
      for (const value of other.#values.slice(0, other.#kept)) this.add(value)
    } else {
      this.#spill().merge(other.#histogram)
    }
  }

  get count(): number {
    return this.#histogram?.count ?? this.#kept
  }

  get min(): number {
    return this.quantile(0)
  }

  get max(): number {
    return this.quantile(1)
  }

  /** By nearest rank; NaN while nothing is counted. */
  quantile(p: number): number {
    if (this.#histogram !== undefined) return this.#histogram.quantile(p)
    if (this.#kept === 0) return NaN
    return this.#ordered()[nearestRank(p, this.#kept) - 1]!
  }

  snapshot(): QuantileSketchSnapshot {
    if (this.#histogram === undefined) return { limit: this.#limit, values: [...this.#ordered()] }
    return { limit: this.#limit, histogram: this.#histogram.snapshot() }
  }

  #keep(value: number): void {
    assert(isWhole(value), 'a sketch counts integers from 0 to 2^53 - 1')
    if (this.#kept === this.#limit) {
      this.#spill().add(value)
      return
    }
    if (this.#kept === this.#values.length) {
      const grown = new Float64Array(Math.min(Math.max(this.#kept * 2, 16), this.#limit))
      grown.set(this.#values)
      this.#values = grown
    }
    // The sum with 0 turns -0 into 0.
    this.#values[this.#kept] = value + 0
    this.#kept += 1
  }

  #ordered(): Float64Array {
    const values = this.#values.subarray(0, this.#kept)
    if (this.#sorted < this.#kept) values.sort()
    this.#sorted = this.#kept
    return values
  }

  /** Hands the kept values over to the histogram, for good. */
  #spill(): LogLinearHistogram {
    const histogram = this.#histogram ?? new LogLinearHistogram()
    for (const value of this.#values.subarray(0, this.#kept)) histogram.add(value)
    this.#values = new Float64Array(0)
    this.#kept = 0
    this.#histogram = histogram
    return histogram
  }
}
