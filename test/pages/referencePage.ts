import type { ArrivalDefinition } from '../../src/math/arrivalProcess.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import type { Parameter } from '../../src/math/parameter.ts'
import { rangeInWords } from '../../src/math/range.ts'

/** What a page says before its entries. */
export interface PageHead {
  readonly title: string
  readonly opening: string
}

type Definition = ArrivalDefinition | DistributionDefinition

/** A page of docs/reference, written from a list of definitions. */
export function referencePage(head: PageHead, definitions: readonly Definition[]): string {
  const note = '<!-- Written by `npm run docs` from the definitions: edit those instead. -->'
  return [`# ${head.title}`, note, head.opening, ...definitions.map(entry)]
    .join('\n\n')
    .concat('\n')
}

const examplesIntro =
  'Examples in the units of the library; in a scenario, times and rates have theirs (`80ms`, `200/s`):'

function entry(definition: Definition): string {
  const { name, summary, parameters, draws, examples } = definition
  const rows = Object.entries(parameters).map(([key, parameter]) => row(key, parameter))
  const other = [
    hasForm(definition, 'fromMeanAndCv') ? '`mean` and `cv`' : '',
    hasForm(definition, 'fromQuantiles') ? 'two quantiles such as `p50` and `p99`' : '',
  ].filter(form => form !== '')
  return [
    `## ${name}`,
    summary,
    ['| parameter | kind | allowed | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...(other.length > 0 ? [`Or by ${other.join(', or by ')}.`] : []),
    draws.length > 0
      ? `Each number takes one draw from a stream of its own: ${draws.join(', ')}.`
      : 'Takes no random numbers of its own.',
    [examplesIntro, '', ...examples.map(example => `- \`${inOneLine({ [name]: example })}\``)].join(
      '\n',
    ),
  ].join('\n\n')
}

const hasForm = (definition: Definition, form: 'fromMeanAndCv' | 'fromQuantiles') =>
  form in definition

function row(key: string, { kind, range, meaning, fallback }: Parameter): string {
  const allowed = range === undefined ? '' : rangeInWords(range)
  const isPlain = typeof fallback === 'number' && Number.isFinite(fallback)
  const unless = fallback === undefined ? '' : isPlain ? ` (default ${fallback})` : ' (optional)'
  return `| \`${key}\` | ${kind} | ${allowed} | ${meaning}${unless} |`
}

/** As one would write it in YAML's flow style. */
function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${inOneLine(inner)}`)
  return `{ ${pairs.join(', ')} }`
}
