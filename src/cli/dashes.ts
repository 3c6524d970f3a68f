const dash = '-'
/** No word of a command line can have this sign. */
const hidden = '\u0000-'

/** yargs loses a dash that stands alone, which means stdin or stdout: it is given another word. */
export function hideDashes(line: readonly string[]): string[] {
  return line.map(word => (word === dash ? hidden : word))
}

/** What yargs made of the line, with its dashes again. */
export function showDashes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(showDashes)
  return typeof value === 'string' ? value.replaceAll(hidden, dash) : value
}
