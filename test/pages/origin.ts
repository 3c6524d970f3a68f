import type { Provenance } from '../../src/model/provenance.ts'

/** Where something comes from, as a link and how sure it is. */
export function origin(provenance: Provenance): string {
  if (provenance.mark === 'assumed') return `**assumed**: ${provenance.reason}`
  const { mark, source, read } = provenance
  const page = `[${shortName(source)}](${source}), ${read}`
  return mark === 'documented' ? page : `*${mark}*: ${page}`
}

/** The page within AWS's developer guide, or the host of another one. */
function shortName(source: string): string {
  const page = /\/lambda\/latest\/dg\/(.*)\.html$/.exec(source)?.[1]
  return page ?? new URL(source).hostname
}
