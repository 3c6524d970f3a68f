import { assert } from '../../math/assert.ts'
import type { FilterPlan } from '../../model/plan/filterPlan.ts'
import { readFilter } from './readFilter.ts'

/** The filter of a source of a checked scenario, as the part of a plan that it is. */
export function filterPlan(settings: Parameters<typeof readFilter>[0]): { filter?: FilterPlan } {
  const reading = readFilter(settings)
  assert(reading.ok, 'a checked scenario has readable filters')
  return reading.value === undefined ? {} : { filter: reading.value }
}
