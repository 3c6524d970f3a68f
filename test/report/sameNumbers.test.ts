import { expect, test } from 'vitest'
import { jsonReport } from '../../src/report/jsonReport.ts'
import { markdownReport } from '../../src/report/markdownReport.ts'
import { textReport } from '../../src/report/textReport.ts'
import type { RunResult } from '../../src/run/runResult.ts'
import { emptyDay, launchDay } from './launchDay.ts'
import { numberShown, type ShownCell, shownCells, tableFrom } from './shownCells.ts'
import { stormDay } from './stormDay.ts'

/** The lines from the head of a table to the next empty line. */
function linesFrom(report: string, head: string): string[] {
  const lines = report.split('\n')
  const start = lines.findIndex(line => line.startsWith(head))
  return lines.slice(start, lines.indexOf('', start))
}

const tablesOf = {
  text: (result: RunResult) => (title: string) =>
    tableFrom(linesFrom(textReport(result), `${title}  `), line => line.split(/ {2,}/)),
  markdown: (result: RunResult) => (title: string) =>
    tableFrom(linesFrom(markdownReport(result), `| ${title} |`), line =>
      line
        .slice(2, -2)
        .split(' | ')
        .map(cell => cell.replaceAll('`', '')),
    ),
}

// P39
test.each([
  ['text', launchDay],
  ['text', emptyDay],
  ['text', stormDay],
  ['markdown', launchDay],
  ['markdown', emptyDay],
  ['markdown', stormDay],
] as const)(
  'every number in the tables of %s is that of the JSON, to its third digit',
  (format, day) => {
    const json: RunResult = JSON.parse(jsonReport(day))
    const cells = shownCells(json, tablesOf[format](day))
    expect(cells.length).toBeGreaterThan(20)
    expect(cells.filter(cell => !isRight(cell))).toEqual([])
  },
)

/** Counts are there in full; everything else is rounded to three digits. */
function isRight({ shown, value }: ShownCell): boolean {
  const number = numberShown(shown)
  if (value === null || number === null) return number === value
  const isWhole = Number.isInteger(value) && !/[ms%]/.test(shown)
  return isWhole ? number === value : Math.abs(number - value) <= 0.005 * value
}
