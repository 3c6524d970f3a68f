/** A place in a text as people count: lines and columns from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Tells line and column of any offset into the text; a column is one UTF-16 unit, as in editors. */
export function linePositions(text: string): (offset: number) => Position {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1)
  }
  return offset => {
    let line = 0
    let beyond = starts.length
    while (beyond - line > 1) {
      const middle = (line + beyond) >>> 1
      if ((starts[middle] ?? 0) <= offset) line = middle
      else beyond = middle
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}
