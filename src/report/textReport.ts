import type { RunResult } from '../run/runResult.ts'
import { closingLines } from './closingLines.ts'
import { paragraph } from './paragraph.ts'
import { sectionLines } from './sectionLines.ts'
import { sections } from './sections.ts'
import { seriesLines } from './seriesLines.ts'
import { shortened } from './shortened.ts'
import { visibleText } from './visibleText.ts'

/** How a whole line may be set off; `node:util` styles text under these names. */
type TextStyle = 'bold' | 'dim' | 'green' | 'red'

interface TextOptions {
  /** Gives the text its style; without it, all is plain. */
  readonly colour?: (style: TextStyle, text: string) => string
}

const width = 100
const longestQuestion = 300

/** The result on a screen of a terminal. */
export function textReport(result: RunResult, options: TextOptions = {}): string {
  const { colour = (_, text) => text } = options
  const styled = (style: TextStyle, lines: readonly string[]) =>
    lines.map(line => colour(style, line))
  const { name, question } = result.scenario
  const tables = [...sections(result).map(each => sectionLines(each, width)), seriesLines(result)]
    .filter(lines => lines.length > 0)
    .flatMap(([head = '', ...rows]) => [colour('bold', head), ...rows, ''])
  return [
    colour('bold', shortened(visibleText(name), width)),
    ...(question === null ? [] : asLines(shortened(question, longestQuestion))),
    '',
    ...styled(result.findings.binding === null ? 'green' : 'red', asLines(result.verdict)),
    '',
    ...tables,
    ...styled('dim', closingLines(result, width)),
    '',
  ].join('\n')
}

const asLines = (text: string) => paragraph(visibleText(text), width)
