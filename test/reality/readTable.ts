import { readFileSync } from 'node:fs'

/** A measured table beside this file: comments, a header, rows of numbers. */
export function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Record<Column, number>[] {
  const text = readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .filter(line => !line.startsWith('#'))
  if (header !== columns.join(',')) throw new SyntaxError(`${file} must have ${columns.join(',')}`)
  return rows.map(row => {
    const cells = row.split(',').map(Number)
    const entries = columns.map((column, index) => [column, cells[index]])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a cell for each column
    return Object.fromEntries(entries) as Record<Column, number>
  })
}
