import type { Distribution, StandardDraw } from './distribution.ts'
import type { Parameters, Values, Written } from './parameter.ts'

/** A value and the share of draws at or below it. */
interface QuantilePoint {
  readonly p: number
  readonly value: number
}

/** A kind of distribution: its parameters, the other ways to give them, and how it is built. */
export interface DistributionDefinition<P extends Parameters = Parameters> {
  readonly name: string
  /** One sentence: what it is and when to use it. */
  readonly summary: string
  readonly parameters: P
  /** Throws a RangeError in words where values that are right alone do not fit each other. */
  check?(values: Values<P>, written: Written): void
  /** The parameters that have this mean and coefficient of variation; a RangeError where none have. */
  fromMeanAndCv?(mean: number, cv: number): Values<P>
  /**
   * The parameters that pass through two quantiles, `low.p < high.p` and `low.value < high.value`;
   * a RangeError where none do.
   */
  fromQuantiles?(low: QuantilePoint, high: QuantilePoint): Values<P>
  /** Which standard variates one number takes, one of each, whatever the parameters are. */
  readonly draws: readonly StandardDraw[]
  /** Typical parameters, for the reference page and for the conformance suite. */
  readonly examples: readonly Readonly<Record<string, unknown>>[]
  /** Takes complete, checked values and checks nothing again. */
  create(values: Values<P>): Distribution
}

/** Names the parameter types once, so that `create` receives exactly what is described. */
export function defineDistribution<const P extends Parameters>(
  definition: DistributionDefinition<P>,
): DistributionDefinition<P> {
  return definition
}
