import { nearestName } from '../../math/reading/nearestName.ts'
import type { Quota, QuotaTopic } from '../../model/quota.ts'
import { quotaTopics } from '../../model/quotas.ts'
import { limitsText } from '../../report/limitsText.ts'
import { defineCommand, UsageError } from '../command.ts'

export const limits = defineCommand({
  name: 'limits',
  summary: "Print AWS's numbers with their sources, and what is assumed where AWS is silent",
  positionals: {
    words: {
      type: 'string',
      array: true,
      describe: 'only what has all these words in its name or meaning, or is of this rule',
    },
  },
  options: {
    json: { type: 'boolean', default: false, describe: 'print the numbers as JSON' },
  },
  examples: [
    ['$0 limits', 'all of them'],
    ['$0 limits scaling rate', 'how fast a function may grow'],
    ['$0 limits C10', 'the numbers of one rule'],
    ['$0 limits --json | jq .limits', 'for another program'],
  ],
  run(given, terminal) {
    const words = Array.isArray(given.words) ? given.words.map(String) : []
    const topics = topicsAbout(words)
    terminal.write(
      given.json ? `${JSON.stringify({ limits: flat(topics) }, null, 2)}\n` : limitsText(topics),
    )
  },
})

/** The topics with only those limits that every word is about; it is a mistake when none is. */
function topicsAbout(words: readonly string[]): QuotaTopic[] {
  const topics = quotaTopics
    .map(({ title, quotas }) => ({
      title,
      quotas: Object.fromEntries(
        Object.entries(quotas).filter(entry => words.every(word => isAbout(entry, word))),
      ),
    }))
    .filter(({ quotas }) => Object.keys(quotas).length > 0)
  if (topics.length === 0) throw new UsageError(nothingAbout(words))
  return topics
}

/** A rule is matched as a whole, because C1 is not about C10. */
function isAbout([name, { rule, meaning }]: readonly [string, Quota], word: string): boolean {
  const sought = word.toLowerCase()
  return rule.toLowerCase() === sought || `${name} ${meaning}`.toLowerCase().includes(sought)
}

function nothingAbout(words: readonly string[]): string {
  const entries = quotaTopics.flatMap(({ quotas }) => Object.entries(quotas))
  const names = entries.map(([name]) => name)
  const known = [...names, ...names.flatMap(wordsIn)]
  const unknown = words.filter(word => !entries.some(entry => isAbout(entry, word)))
  if (unknown.length === 0) return `no limit has all these words: ${words.join(' ')}`
  return unknown
    .map(word => {
      const nearest = nearestName(word, known)
      const hint =
        nearest === undefined ? 'lambdasim limits prints all' : `did you mean ${nearest}?`
      return `no limit is about ${JSON.stringify(word)}; ${hint}`
    })
    .join('\n')
}

/** The words that a name is made of: `account` and `concurrency`. */
function wordsIn(name: string): string[] {
  return name.split(/(?=[A-Z])/).map(word => word.toLowerCase())
}

function flat(topics: readonly QuotaTopic[]) {
  return topics.flatMap(({ title, quotas }) =>
    Object.entries(quotas).map(([name, quota]) => ({ topic: title, name, ...quota })),
  )
}
