import { assumptions } from '../../model/assumptions.ts'
import { quotas, quotaTopics } from '../../model/quotas.ts'
import type { Rule } from '../../model/rule.ts'
import { rules } from '../../model/rules.ts'
import { throttleLimits } from '../../model/throttleLimit.ts'
import { limitsText } from '../../report/limitsText.ts'
import { table } from '../../report/table.ts'
import { proof } from './proof.ts'

const width = 100

/** All that can be explained without a scenario: rules, limits that refuse, numbers, assumptions. */
export const topics: readonly string[] = [
  ...rules.map(({ id }) => id),
  ...new Set([...Object.keys(throttleLimits), ...Object.keys(quotas), ...Object.keys(assumptions)]),
]

/** The rules behind a topic, with everything that rests on them; undefined where it is none. */
export function topicText(asked: string): string | undefined {
  const topic = topics.find(each => each.toLowerCase() === asked.toLowerCase())
  if (topic === undefined) return undefined
  const about = rules.filter(({ id }) => id === topic || rulesOf(topic).includes(id))
  const ids = new Set(about.map(({ id }) => id))
  const sections = [...about.map(ruleText), limitsOf(ids), assumptionsOf(ids), numbersOf(ids)]
  return sections.filter(text => text !== '').join('\n')
}

/** The rules that a limit, a number or an assumption of this name rests on. */
function rulesOf(name: string): string[] {
  const lists: readonly Readonly<Record<string, { readonly rule: string }>>[] = [
    throttleLimits,
    quotas,
    assumptions,
  ]
  return lists.flatMap(list => (Object.hasOwn(list, name) ? [list[name]?.rule ?? ''] : []))
}

const statuses = {
  modelled: 'lambdasim keeps it',
  assumed: 'lambdasim keeps it as assumed',
  notModelled: 'no number of lambdasim depends on it',
  later: 'belongs to a part of lambdasim that is not there yet',
} as const

function ruleText({ id, title, statement, provenance, status }: Rule): string {
  const lines = [[statement], [proof(provenance)], [`Here: ${statuses[status]}.`]]
  return [`${id}  ${title}`, ...indented(lines), ''].join('\n')
}

function limitsOf(ids: ReadonlySet<string>): string {
  const rows = Object.values(throttleLimits)
    .filter(({ rule }) => ids.has(rule))
    .map(({ name, rule, words, Reason }) => [
      rule,
      name,
      `Refuses what the ${words} does not allow, with status 429 and ${Reason}.`,
    ])
  return section('Refuses requests', rows)
}

function assumptionsOf(ids: ReadonlySet<string>): string {
  const rows = Object.values(assumptions)
    .filter(({ rule }) => ids.has(rule))
    .map(({ name, rule, summary, reason, fallback }) => [
      rule,
      name,
      `${summary}. Where a scenario says nothing: ${JSON.stringify(fallback)}, because ${reason}.`,
    ])
  return section('Assumptions that a scenario may set', rows)
}

function numbersOf(ids: ReadonlySet<string>): string {
  const found = quotaTopics
    .map(({ title, quotas: all }) => ({
      title,
      quotas: Object.fromEntries(Object.entries(all).filter(([, { rule }]) => ids.has(rule))),
    }))
    .filter(({ quotas: some }) => Object.keys(some).length > 0)
  return found.length === 0 ? '' : limitsText(found)
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [title, ...table(rows, ['left', 'left', 'wrapped'], width), ''].join('\n')
}

function indented(rows: readonly (readonly string[])[]): string[] {
  return table(rows, ['wrapped'], width - 2).map(line => `  ${line}`)
}
