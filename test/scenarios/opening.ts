/** What the comment at the beginning of a shipped scenario says. */
export interface Opening {
  readonly source: string
  /** How near the expectation is to be met. */
  readonly band: string
  readonly expectation: string
}

const modeline = '# yaml-language-server: $schema=../docs/reference/scenario.schema.json\n'

/** Reads the comment with which a shipped scenario opens; undefined where it lacks something. */
export function openingOf(text: string): Opening | undefined {
  if (!text.startsWith(modeline)) return undefined
  const rest = text.slice(modeline.length)
  const comment = rest.slice(0, rest.search(/^[^#]/m))
  const words = comment
    .split('\n')
    // Commands are set apart by their indentation.
    .filter(line => !line.startsWith('#   '))
    .map(line => line.slice(2))
    .join(' ')
  const found = /Source: (.*) Expected \((.*?)\): (.*)$/.exec(words.trim())
  if (found === null) return undefined
  const [, source = '', band = '', expectation = ''] = found
  return { source, band, expectation }
}
