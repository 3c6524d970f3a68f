import type { Filtering } from './filtering.ts'
import { eventPattern } from './filterings/eventPattern.ts'
import { filterCriteria } from './filterings/filterCriteria.ts'
import { filterPolicy } from './filterings/filterPolicy.ts'
import { objectKey } from './filterings/objectKey.ts'

/** Every way to say which events a function is given. */
export const filterings: readonly Filtering[] = [
  filterCriteria,
  filterPolicy,
  eventPattern,
  objectKey,
]
