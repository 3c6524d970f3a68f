import { rules } from '../../model/rules.ts'
import { proof } from './proof.ts'

/** The explanation, and below it the pages that its rules rest on. */
export function withSources(explanation: string): string {
  const ids = new Set(explanation.match(/\b(?:[CEFKLRS]|AS-|E-S)\d+\b/g))
  const lines = rules
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, provenance }) => `${id}  ${title}. ${proof(provenance)}`)
  return lines.length === 0 ? explanation : `${explanation}\n${lines.join('\n')}\n`
}
