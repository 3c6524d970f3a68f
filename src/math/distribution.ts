import type { OpenStream } from './random/randomStream.ts'

/** The standard variates that a sampler may take from its streams. */
export type StandardDraw = 'uniform' | 'exponential' | 'normal'

/** Where the n-th number of a distribution comes from. */
export interface Sampler {
  /** Fills all of `out` with the next numbers; blocks of any size give the same sequence. */
  fill(out: Float64Array): void
}

/** A law of chance over the non-negative numbers. */
export interface Distribution {
  /** Infinity where the integral diverges, and nowhere else. */
  readonly mean: number
  readonly variance: number
  /** P(X <= x). */
  cumulative(x: number): number
  /**
   * The smallest x with P(X <= x) >= p; for p = 0 the lower end of what is possible. A RangeError
   * where p is no probability.
   */
  quantile(p: number): number
  /** E[X^order; X <= x]: what the numbers up to x contribute to the mean or to the mean square. */
  momentBelow(order: 1 | 2, x: number): number
  /**
   * Opens one stream per declared draw, named after it, and takes one variate of it per number.
   * Whatever else it needs lies below a name with a slash: the streams of what it is made of
   * (`of/normal`), and second tries (`retry/normal`).
   */
  sampler(open: OpenStream): Sampler
}
