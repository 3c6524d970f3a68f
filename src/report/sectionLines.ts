import type { Section } from './section.ts'
import { shortened } from './shortened.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

/** Below this a name tells nobody anything, and the table becomes wider than the screen. */
const shortestName = 12
const longestName = 40
const gap = 2

/** A table as lines of text; its names are shortened to what the numbers leave. */
export function sectionLines({ head, rows, left }: Section, width: number): string[] {
  const [title = '', ...heads] = head
  const widths = heads.map((each, column) =>
    Math.max(each.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  )
  const taken = widths.reduce((sum, each) => sum + each + gap, 0)
  const most = Math.min(longestName, Math.max(shortestName, width - taken))
  const body = rows.map(({ name, cells }) => [
    shortened(visibleText(name), most),
    ...cells.map(visibleText),
  ])
  const lines = table([[title, ...heads], ...body], ['left', ...heads.map(() => 'right' as const)])
  return [...lines, ...left]
}
