import type { Provenance } from '../../model/provenance.ts'

/** Where something comes from, or why it had to be assumed. */
export function proof(provenance: Provenance): string {
  if (provenance.mark === 'assumed') return `ASSUMED: ${provenance.reason}.`
  return `${provenance.mark.toUpperCase()}: ${provenance.source} (read ${provenance.read})`
}
