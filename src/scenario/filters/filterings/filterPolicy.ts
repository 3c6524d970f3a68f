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
    // Of keys within keys only the outermost count.
    const outermosts = new Set<string>()
    const reading = readPattern(patternOf(FilterPolicy), {
      dialect: snsPolicy,
      attributeAt(path) {
        const [outermost = ''] = path
        outermosts.add(outermost)
        if (path.length > 1 && FilterPolicyScope !== 'MessageBody') {
          return `must be a list of what matches unless FilterPolicyScope is MessageBody: found keys within ${outermost}`
        }
        return find(path)
      },
    })
    const few =
      outermosts.size <= most
        ? []
        : [
            {
              path: [],
              message: `must have at most ${most} keys (AS-14): found ${outermosts.size}`,
            },
          ]
    if (reading.ok && few.length === 0) return reading
    const problems = [...few, ...(reading.ok ? [] : reading.problems)]
    return {
      ok: false,
      problems: problems.map(each => ({ ...each, path: ['FilterPolicy', ...each.path] })),
    }
  },
})
