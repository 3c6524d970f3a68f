import { stringify } from 'csv-stringify/browser/esm/sync'
import { visibleText } from './visibleText.ts'

/** What a cell may have; null leaves it empty. */
export type CsvCell = string | number | null

/**
 * Rows as CSV (RFC 4180, but lines end as in Unix). A text that a spreadsheet would take for a formula
 * begins with an apostrophe; numbers stay numbers.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  const shown = rows.map(row =>
    row.map(cell => (typeof cell === 'string' ? visibleText(cell) : cell)),
  )
  return stringify(shown, { escape_formulas: true })
}
