import type { Reading } from '../../math/reading/reading.ts'
import type { Pattern } from '../../model/filters/pattern.ts'
import type { FilterSettings } from './filterShape.ts'

/** A way of AWS's to say which events a function is given, by the key that SAM gives it. */
export interface Filtering {
  readonly key: 'FilterCriteria' | 'FilterPolicy' | 'Pattern' | 'Filter'
  /** The sources that have it. */
  readonly types: readonly string[]
  /** What is asked of the attributes of that source, or all that is wrong with it, by paths from the source. */
  read(settings: FilterSettings, source: Filtered): Reading<Pattern>
}

/** The source that is filtered. */
export interface Filtered {
  readonly Type: string
  /** The names of its attributes. */
  readonly names: readonly string[]
}

/** Gives a filtering its type where it is written. */
export function defineFiltering(filtering: Filtering): Filtering {
  return filtering
}
