import type { Distribution } from './distribution.ts'
import type { Range } from './range.ts'

/** One weighted part of a mixture. */
interface WeightedDistribution {
  readonly weight: number
  readonly of: Distribution
}

/** A moment and the rate that holds then, on a piecewise-linear profile. */
export interface ProfilePoint {
  readonly at: number
  readonly rate: number
}

/** One phase of a Markov-modulated process. */
export interface MarkovPhase {
  readonly rate: number
  /** Mean stay in the phase. */
  readonly stay: number
}

/**
 * What a parameter's value is. The kind tells a reader of text which unit to expect:
 * a `quantity` has the unit of what is drawn, a `time` and a `rate` belong to each other,
 * a `ratio` and a `probability` are plain numbers, a `count` is a whole one.
 */
export interface ParameterTypes {
  quantity: number
  quantities: readonly number[]
  time: number
  /** Never decreasing. */
  times: readonly number[]
  rate: number
  ratio: number
  ratios: readonly number[]
  probability: number
  count: number
  counts: readonly number[]
  distribution: Distribution
  components: readonly WeightedDistribution[]
  /** Its times never decrease; two points at one time are a jump. */
  profile: readonly ProfilePoint[]
  phases: readonly MarkovPhase[]
}
export type ParameterKind = keyof ParameterTypes

/** The description of one parameter: enough to check it, to document it and to parse its text. */
export interface Parameter<K extends ParameterKind = ParameterKind> {
  readonly kind: K
  /** What it means, in a few words that complete "the parameter is ...". */
  readonly meaning: string
  /** For numbers and lists of numbers; what is made of several parts describes its parts. */
  readonly range?: Range
  /** Taken where nothing is given; without it the parameter is required. */
  readonly fallback?: ParameterTypes[K]
}

export type Parameters = Readonly<Record<string, Parameter>>

/** The complete, checked values of a set of parameters. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]: ParameterTypes[P[Name]['kind']]
}

/** A parameter's value as it was written, for messages about values that do not fit each other. */
export type Written = (name: string) => string
