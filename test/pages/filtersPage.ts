import { eventBridgeRule, lambdaFilter, snsPolicy } from '../../src/model/filters/dialect.ts'
import type { Operator } from '../../src/model/filters/operator.ts'
import type { Filtering } from '../../src/scenario/filters/filtering.ts'
import { table } from './table.ts'

const opening = `# Filters

<!-- Written by \`npm run docs\` from src/model/filters and src/scenario/filters: edit those instead. -->

Which events, messages or records a function is given. What a filter looks at are \`attributes\`, which each of them has
and which are drawn for each by itself: shares of values, a list of values that are as likely, or a distribution of
numbers. Where shares leave something of 100%, that part has no such attribute.

\`\`\`yaml
name: Orders, not refunds
duration: 10m
functions:
  fulfil: { Runtime: nodejs22.x, Timeout: 20, duration: { constant: 80ms } }
sources:
  orders:
    Type: SQS
    FunctionName: fulfil
    attributes:
      kind: { order: 70%, refund: 30% }
      amount: { uniform: { low: 1, high: 100 } }
    FilterCriteria:
      Filters:
        - Pattern: '{"body":{"kind":["order"],"amount":[{"numeric":[">",50]}]}}'
    arrivals: { poisson: 20/s }
\`\`\`

A pattern finds an attribute by its whole name, \`body.kind\`, or by what comes after the key of the payload, \`kind\`.
Where only the share matters, \`passes: 35%\` stands in for attributes and pattern. The n-th event of a source is let
through or not whatever else changes.

What is filtered out counts as \`filtered\` among the outcomes of its source. Of a queue it is received and deleted, and
counts as FilteredOutEventCount; of other sources it never comes to Lambda.

`

const keysOpening = `
## Operators

Every key of a pattern must match, and one element of its list: a value, which is compared as a text, or an operator.
\`$or\` has a list of patterns of which one must match. Whatever is not in a column is refused.

`

/** The page of what filters are and which patterns they may have. */
export function filtersPage(
  filterings: readonly Filtering[],
  operators: readonly Operator[],
): string {
  const keys = filterings.map(({ key, types }) => [`\`${key}\``, types.join(', ')])
  const dialects = [lambdaFilter, eventBridgeRule, snsPolicy]
  const rows = operators.map(({ name, summary, examples, dialects: known }) => [
    `\`{ "${name}": ${examples[0]} }\``,
    summary.replaceAll('*', '\\*'),
    ...dialects.map(dialect => (known.includes(dialect) ? 'yes' : '')),
  ])
  const titles = dialects.map(({ name, page }) => `[${name}](${page.source})`)
  return [
    opening,
    table(['key', 'sources of Type'], keys),
    keysOpening,
    table(['operator', 'what it matches', ...titles], rows),
  ].join('')
}
