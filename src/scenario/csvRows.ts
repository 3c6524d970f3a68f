/** One row of a CSV file, and the line on which it begins. */
interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  /** What is wrong with it, in words; no row comes after it then. */
  readonly problem?: string
}

/**
 * The rows of a CSV text (RFC 4180): cells in double quotes may hold commas, line ends and doubled
 * quotes. Empty lines are left out.
 */
export function* csvRows(text: string): Generator<CsvRow, void> {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begins = line
    const cells: string[] = []
    let isLast = false
    while (!isLast) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
      if (typeof cell === 'string') {
        yield { line, cells, problem: cell }
        return
      }
      cells.push(cell.value)
      line += cell.lines
      at = cell.end
      isLast = text[at] !== ','
      if (!isLast) at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (cells.length > 1 || cells[0] !== '') yield { line: begins, cells }
  }
}

interface Cell {
  readonly value: string
  readonly end: number
  /** How many line ends it has inside. */
  readonly lines: number
}

function plainCell(text: string, start: number): Cell {
  let end = start
  while (end < text.length && !isEnd(text.charCodeAt(end))) end++
  return { value: text.slice(start, end), end, lines: 0 }
}

/** A quoted cell, or what is wrong with it. */
function quotedCell(text: string, start: number): Cell | string {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return 'a quote must have its end: found none'
    value += text.slice(from, quote)
    from = quote + 2
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      if (end < text.length && !isEnd(text.charCodeAt(end))) {
        return `a comma must follow a quoted cell: found ${JSON.stringify(text[end])}`
      }
      return { value, end, lines: value.split('\n').length - 1 }
    }
    value += '"'
  }
}

/** A comma, a line feed or a carriage return. */
function isEnd(code: number): boolean {
  return code === 44 || code === 10 || code === 13
}
