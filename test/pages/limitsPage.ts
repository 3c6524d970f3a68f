import type { QuotaTopic } from '../../src/model/quota.ts'
import { quantity } from '../../src/report/quantity.ts'
import { origin } from './origin.ts'

const opening = `# Limits

<!-- Written by \`npm run docs\` from the table in src/model/quotas: edit that instead. -->

Every number of AWS's that the model rests on, in AWS's own unit, with the page it was taken from and the
month in which that page was last read. The same table is printed by \`lambdasim limits\`; \`lambdasim limits
scaling rate\` and \`lambdasim limits C10\` print parts of it. The rule is the one that the tests cite; where
pages contradict each other, the meaning names the conflict (X1) and the newest page counts.

A number is *documented* unless something else is said: *implied*, it follows from what AWS says there;
*observed*, somebody else measured it; **assumed**, AWS does not say, and the reason stands in place of a page.
`

/** The page of all limits, a table for each topic. */
export function limitsPage(topics: readonly QuotaTopic[]): string {
  return [opening, ...topics.map(section)].join('\n').concat('\n')
}

function section({ title, quotas }: QuotaTopic): string {
  const rows = Object.entries(quotas).map(([name, quota]) => {
    const value = quantity(quota.value, quota.unit)
    return `| ${quota.rule} | \`${name}\` | ${value} | ${quota.meaning} | ${origin(quota)} |`
  })
  const head = ['| rule | name | value | meaning | from |', '| --- | --- | --: | --- | --- |']
  return [`## ${title}`, '', ...head, ...rows, ''].join('\n')
}
