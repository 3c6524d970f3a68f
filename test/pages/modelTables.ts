import type { Assumption } from '../../src/model/assumption.ts'
import type { Rule, RuleStatus } from '../../src/model/rule.ts'
import { table } from './table.ts'
import type { Tables } from './withTables.ts'

/** What the page of the model says of assumptions and of what is left out. */
export function modelTables(assumptions: readonly Assumption[], rules: readonly Rule[]): Tables {
  const settable = new Set(assumptions.map(({ rule }) => rule))
  return {
    assumptions: table(
      ['assumption', 'unless set', 'what it is', 'why this value', 'rule'],
      assumptions.map(({ name, fallback, summary, reason, rule }) => [
        `\`${name}\``,
        `\`${inYaml(fallback)}\``,
        summary,
        reason,
        rule,
      ]),
    ),
    settled: table(
      ['rule', 'about', 'what is taken'],
      withStatus(rules, 'assumed').filter(([id = '']) => !settable.has(id)),
    ),
    absent: table(
      ['rule', 'about', 'what is left out'],
      [...withStatus(rules, 'later'), ...withStatus(rules, 'notModelled')],
    ),
  }
}

function withStatus(rules: readonly Rule[], wanted: RuleStatus): string[][] {
  return rules
    .filter(({ status }) => status === wanted)
    .map(({ id, title, statement }) => [id, title, statement])
}

/** As a scenario has it in one line. */
function inYaml(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`)
  return `{ ${pairs.join(', ')} }`
}
