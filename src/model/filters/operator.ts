import type { Dialect } from './dialect.ts'
import type { AttributeValue, PatternValue } from './patternValue.ts'

/** Whether a value of an event is what a pattern asks for. */
export type Test = (value: AttributeValue) => boolean

/** One way to compare a value, as `{ name: argument }` in the list of a pattern. */
export interface Operator {
  readonly name: string
  /** What it matches, as one sentence without its full stop. */
  readonly summary: string
  readonly dialects: readonly Dialect[]
  /** Arguments as JSON that every dialect of it takes. */
  readonly examples: readonly string[]
  /** The comparison, or what the argument must be. */
  read(argument: PatternValue, dialect: Dialect): Test | string
}

/** Gives an operator its type where it is written. */
export function defineOperator(operator: Operator): Operator {
  return operator
}
