import type { z } from 'zod'
import { assert } from '../../../math/assert.ts'
import { foundInWords } from '../../../math/reading/foundInWords.ts'
import type { Problem, Reading } from '../../../math/reading/reading.ts'
import { lambdaFilter } from '../../../model/filters/dialect.ts'
import type { Pattern } from '../../../model/filters/pattern.ts'
import { quotas } from '../../../model/quotas.ts'
import type { Mapping } from '../../mapping.ts'
import { mappings } from '../../mappings.ts'
import { printPath } from '../../pathText.ts'
import { attributeAt } from '../attributeAt.ts'
import { defineFiltering, type Filtered } from '../filtering.ts'
import { JsonObjection, readJson } from '../readJson.ts'
import { readPattern } from '../readPattern.ts'

const most = quotas.filtersMost.value
const ordinary = quotas.filtersDefault.value

type MappingFilters = Pick<Mapping<string, Readonly<Record<string, z.ZodType>>>, 'Type' | 'filters'>

/** What is filtered of each event source mapping that filters. */
const filtered = new Map(
  Object.values<MappingFilters>(mappings).flatMap(({ Type, filters }) =>
    filters === undefined ? [] : [[Type, filters] as const],
  ),
)

/** Filters of event source mappings, of which one must match (E6). */
export const filterCriteria = defineFiltering({
  key: 'FilterCriteria',
  types: [...filtered.keys()],
  read({ FilterCriteria }, source) {
    const { Filters = [] } = FilterCriteria ?? {}
    if (Filters.length === 0 || Filters.length > most) {
      const found = Filters.length === 0 ? 'found none' : `found ${Filters.length}`
      const message = `must be 1 to ${most} filters, more than ${ordinary} of them on request (E6): ${found}`
      return { ok: false, problems: [{ path: ['FilterCriteria', 'Filters'], message }] }
    }
    const problems: Problem[] = []
    const some: Pattern[] = []
    for (const [i, { Pattern: text }] of Filters.entries()) {
      const reading = readText(text, source)
      if (reading.ok) some.push(reading.value)
      else {
        const path = ['FilterCriteria', 'Filters', i, 'Pattern']
        problems.push(...reading.problems.map(each => ({ path, message: inText(each) })))
      }
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { some } }
  },
})

function readText(text: string, { Type, names }: Filtered): Reading<Pattern> {
  const filters = filtered.get(Type)
  assert(filters !== undefined, 'a mapping that is filtered has filters')
  const json = readJson(text)
  if (json instanceof JsonObjection) {
    const message = `must be JSON, with ${json.message} at character ${json.offset + 1}: ${foundInWords(text)}`
    return { ok: false, problems: [{ path: [], message }] }
  }
  const { payload, isAll } = filters
  const find = attributeAt(names, payload)
  return readPattern(json, {
    dialect: lambdaFilter,
    attributeAt: path =>
      isAll && path[0] !== payload
        ? `must look at ${payload}, as filters of ${Type} do (E6): ${foundInWords(path[0])}`
        : find(path),
  })
}

/** Where in a text something is wrong, there is no line to point at. */
function inText({ path, message }: Problem): string {
  return path.length === 0 ? message : `${printPath(path)}: ${message}`
}
