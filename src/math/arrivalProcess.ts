import type { Distribution, Sampler, StandardDraw } from './distribution.ts'
import type { Parameters, Values, Written } from './parameter.ts'
import type { OpenStream } from './random/randomStream.ts'

/** Arrivals that come whatever happens to the earlier ones. */
export interface OpenLoop {
  readonly loop: 'open'
  /** Mean number of arrivals in [0, until), until a finite time. */
  expectedCount(until: number): number
  /** Variance of that number. */
  countVariance(until: number): number
  /** The earliest time up to which `count` arrivals are expected; Infinity where they never are. */
  expectedTime(count: number): number
  /**
   * Times since the start, never decreasing; Infinity once there are no more.
   * Opens one stream per declared draw, named after it; what drives the rate lies below a name
   * with a slash (`phases/exponential`).
   */
  sampler(open: OpenStream): Sampler
}

/** Users who each wait for an answer, think, and come again: their arrivals depend on the answers. */
export interface ClosedLoop {
  readonly loop: 'closed'
  readonly users: number
  readonly thinkTime: Distribution
  /** The think times of one user: a sequence of its own, whatever the other users do. */
  thinking(open: OpenStream, user: number): Sampler
}

export type ArrivalProcess = OpenLoop | ClosedLoop

/** A kind of arrival process; times and rates have units that belong to each other. */
export interface ArrivalDefinition<
  P extends Parameters = Parameters,
  A extends ArrivalProcess = ArrivalProcess,
> {
  readonly name: string
  /** One sentence: what it is and when to use it. */
  readonly summary: string
  readonly parameters: P
  /** Throws a RangeError in words where values that are right alone do not fit each other. */
  check?(values: Values<P>, written: Written): void
  /** Which standard variates one arrival takes, one of each, whatever the parameters are. */
  readonly draws: readonly StandardDraw[]
  readonly examples: readonly Readonly<Record<string, unknown>>[]
  /** Takes complete, checked values and checks nothing again. */
  create(values: Values<P>): A
}

/** Names the parameter types once, so that `create` receives exactly what is described. */
export function defineArrivals<const P extends Parameters, A extends ArrivalProcess>(
  definition: ArrivalDefinition<P, A>,
): ArrivalDefinition<P, A> {
  return definition
}
