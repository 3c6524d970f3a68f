import type { Dialect } from '../../../src/model/filters/dialect.ts'
import { lambdaFilter } from '../../../src/model/filters/dialect.ts'
import { filterOf } from '../../../src/model/filters/filter.ts'
import type { AttributeValue } from '../../../src/model/filters/patternValue.ts'
import { streamsOf } from '../../../src/model/streams.ts'
import { JsonObjection, readJson } from '../../../src/scenario/filters/readJson.ts'
import { readPattern } from '../../../src/scenario/filters/readPattern.ts'

/** Whether a pattern matches an event whose attributes are these, by the names of their paths. */
export function matching(
  pattern: string,
  event: Readonly<Record<string, AttributeValue>>,
  dialect: Dialect = lambdaFilter,
): boolean {
  const json = readJson(pattern)
  if (json instanceof JsonObjection) throw new SyntaxError(json.message)
  const reading = readPattern(json, { dialect, attributeAt: path => ({ name: path.join('.') }) })
  if (!reading.ok) throw new SyntaxError(JSON.stringify(reading.problems))
  const attributes = Object.entries(event).map(([name, value]) => ({
    name,
    law: [{ value, weight: 1 }],
  }))
  const plan = { pattern: reading.value, attributes }
  return filterOf(plan, 'source', streamsOf('1', 0)).passes()
}
