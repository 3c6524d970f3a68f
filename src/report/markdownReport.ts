import type { RunResult } from '../run/runResult.ts'
import { codeText, proseText } from './markdownText.ts'
import { windowText } from './rateText.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'
import { seldomSeen } from './seldomSeen.ts'
import { shortened } from './shortened.ts'

const longestName = 64
const longestText = 300

/** The result as a comment for a pull request. */
export function markdownReport(result: RunResult): string {
  const { name, question } = result.scenario
  const blocks = [
    `## ${prose(name)}`,
    ...(question === null ? [] : [`**Question:** ${prose(question)}`]),
    `**Verdict:** ${proseText(result.verdict)}`,
    ...sections(result).flatMap(sectionBlocks),
    ...seldomSeen(result),
    ...assumptionBlocks(result),
    closing(result),
  ]
  return `${blocks.join('\n\n')}\n`
}

const prose = (text: string) => proseText(shortened(text, longestText))
const named = (name: string) => codeText(shortened(name, longestName))

function sectionBlocks({ head, rows, left }: Section): string[] {
  const marks = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [
    pipeTable(
      head,
      marks,
      rows.map(({ name, cells }) => [named(name), ...cells.map(prose)]),
    ),
    ...left,
  ]
}

/** What the scenario says differently comes first and stands out. */
function assumptionBlocks({ assumptions }: RunResult): string[] {
  if (assumptions.length === 0) return []
  const rows = assumptions
    .toSorted((a, b) => Number(a.isDefault) - Number(b.isDefault))
    .map(({ name, value, isDefault, rule, reason }) => [
      isDefault ? named(name) : `**${named(name)}**`,
      named(value),
      `${prose(rule)}: ${prose(reason)}`,
    ])
  const head = ['assumption', 'value', 'why']
  return [
    '<details><summary>Assumptions</summary>',
    pipeTable(
      head,
      head.map(() => '---'),
      rows,
    ),
    '</details>',
  ]
}

function closing({
  seed,
  window,
  fingerprint,
  lambdasim,
  modelVersion,
  scenario,
}: RunResult): string {
  return (
    `Seed ${named(seed)}, statistics from ${windowText(window)}, fingerprint ${named(fingerprint)}, ` +
    `lambdasim ${prose(lambdasim)} with model ${modelVersion}, scenario ${codeText(scenario.hash)}.`
  )
}

function pipeTable(
  head: readonly string[],
  marks: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, marks, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
