import type { Distribution } from '../../math/distribution.ts'
import type { Pattern } from '../filters/pattern.ts'
import type { AttributeValue } from '../filters/patternValue.ts'

/** Which events, messages or records a function is given: those of a pattern, or a share of them. */
export type FilterPlan =
  | { readonly passes: number }
  | { readonly pattern: Pattern; readonly attributes: readonly AttributePlan[] }

/** What there is in every event, drawn for each of them. */
export interface AttributePlan {
  readonly name: string
  /** One of some values, or a number. */
  readonly law: readonly Choice[] | Distribution
}

export interface Choice {
  readonly value: AttributeValue
  readonly weight: number
}
