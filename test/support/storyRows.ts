/** The rows of a story: what was wrapped is one line again, and two spaces follow the time. */
export function storyRows(text: string): string[] {
  const rows: string[] = []
  for (const line of text
    .trimEnd()
    .split('\n')
    .map(each => each.trim())) {
    const isRow =
      / {2}/.test(line) || /^(Request|Message|Record|It was|Visit|When the run ended)/.test(line)
    if (isRow) rows.push(line.replaceAll(/ {2,}/g, '  '))
    else rows.push(`${rows.pop() ?? ''} ${line}`)
  }
  return rows
}
