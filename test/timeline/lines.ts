/** The lines of a table as a test writes it, without what indents all of them. */
export function lines(text: string): string {
  const given = text.split('\n').filter(line => line.trim() !== '')
  const indent = Math.min(...given.map(line => line.search(/\S/)))
  return given.map(line => line.slice(indent).trimEnd()).join('\n')
}
