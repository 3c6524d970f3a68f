import { eventBridgeRule } from '../../../model/filters/dialect.ts'
import { attributeAt } from '../attributeAt.ts'
import { defineFiltering } from '../filtering.ts'
import { patternOf } from '../patternOf.ts'
import { readPattern } from '../readPattern.ts'

/** Which events a rule of an event bus matches. */
export const eventPattern = defineFiltering({
  key: 'Pattern',
  types: ['EventBridgeRule'],
  read({ Pattern = {} }, { names }) {
    const reading = readPattern(patternOf(Pattern), {
      dialect: eventBridgeRule,
      attributeAt: attributeAt(names, 'detail'),
    })
    if (reading.ok) return reading
    const problems = reading.problems.map(each => ({ ...each, path: ['Pattern', ...each.path] }))
    return { ok: false, problems }
  },
})
