import type { RuleStatus, RuleTopic } from '../../src/model/rule.ts'
import { origin } from './origin.ts'

const opening = `# Rules

<!-- Written by \`npm run docs\` from the rules in src/model/rules: edit those instead. -->

How AWS Lambda behaves, rule by rule, and what the model makes of it. Tests, limits and \`lambdasim explain\`
cite the rules by these names.

A rule is *modelled*; or **assumed**, where AWS leaves something open and the model makes
a choice of its own; or *not modelled*, because it changes no number of ours; or it comes *later*.
`

const inWords: Readonly<Record<RuleStatus, string>> = {
  modelled: 'modelled',
  assumed: '**assumed**',
  notModelled: 'not modelled',
  later: 'later',
}

/** The page of all rules, a table for each topic. */
export function rulesPage(topics: readonly RuleTopic[]): string {
  return [opening, ...topics.map(section)].join('\n').concat('\n')
}

function section({ title, rules }: RuleTopic): string {
  const rows = rules.map(
    rule =>
      `| ${rule.id} | ${rule.title} | ${rule.statement} | ${inWords[rule.status]} | ${origin(rule.provenance)} |`,
  )
  const head = ['| rule | about | what happens | here | from |', '| --- | --- | --- | --- | --- |']
  return [`## ${title}`, '', ...head, ...rows, ''].join('\n')
}
