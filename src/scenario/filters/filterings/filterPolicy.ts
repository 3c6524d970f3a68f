import { snsPolicy } from '../../../model/filters/dialect.ts'
import { quotas } from '../../../model/quotas.ts'
import { attributeAt } from '../attributeAt.ts'
import { defineFiltering } from '../filtering.ts'
import { patternOf } from '../patternOf.ts'
import { readPattern } from '../readPattern.ts'

const most = quotas.filterPolicyKeysMost.value

/** What a subscription of a topic asks of the attributes of a message, or of its body. */
export const filterPolicy = defineFiltering({
  key: 'FilterPolicy',
  types: ['SNS'],
  read({ FilterPolicy = {}, FilterPolicyScope = 'MessageAttributes' }, { names }) {
    const find = attributeAt(names, '')
    const seen = new Set<string>()
    const reading = readPattern(patternOf(FilterPolicy), {
      dialect: snsPolicy,
      attributeAt(path) {
        seen.add(path.join('.'))
        if (path.length > 1 && FilterPolicyScope !== 'MessageBody') {
          return `must be a list of what matches unless FilterPolicyScope is MessageBody: found keys within ${path[0]}`
        }
        return find(path)
      },
    })
    const few =
      seen.size <= most
        ? []
        : [{ path: [], message: `must have at most ${most} keys (AS-14): found ${seen.size}` }]
    if (reading.ok && few.length === 0) return reading
    const problems = [...few, ...(reading.ok ? [] : reading.problems)]
    return {
      ok: false,
      problems: problems.map(each => ({ ...each, path: ['FilterPolicy', ...each.path] })),
    }
  },
})
