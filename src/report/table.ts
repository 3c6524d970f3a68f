/** How a column is set. What is wrapped takes the width that the others leave. */
type Column = 'left' | 'right' | 'wrapped'

const gap = '  '

/** Wrapping into less than this would only make a tower of words. */
const narrowest = 20

/** The lines of a table: each column as wide as its widest cell, no spaces at the ends of lines. */
export function table(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width = Infinity,
): string[] {
  const whole = columns.map((column, index) =>
    column === 'wrapped' ? 0 : widest(rows.map(row => row[index] ?? '')),
  )
  const taken = whole.reduce((sum, each) => sum + each, gap.length * (columns.length - 1))
  const rest = Math.max(narrowest, width - taken)
  const set = rows.map(row =>
    columns.map((column, index) => {
      const cell = row[index] ?? ''
      return column === 'wrapped' ? wrapped(cell, rest) : [cell]
    }),
  )
  const widths = columns.map((_, index) => widest(set.flatMap(cells => cells[index] ?? [])))
  return set.flatMap(cells =>
    Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
      columns
        .map((column, index) => {
          const text = cells[index]?.[line] ?? ''
          const space = widths[index] ?? 0
          return column === 'right' ? text.padStart(space) : text.padEnd(space)
        })
        .join(gap)
        .trimEnd(),
    ),
  )
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length))
}

/** The lines of a text, broken at spaces; a word that is too long gets a line to itself. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
