import { foundInWords } from '../math/reading/foundInWords.ts'
import { nearestFirst } from './nearestFirst.ts'

/** Nobody reads more names than these. */
const mostShown = 20

/** That a name is none of those that are known, in words. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `${what} must exist, but there is none: ${foundInWords(name)}`
  const shown = known.slice(0, mostShown).join(', ')
  const more = known.length > mostShown ? `, and ${known.length - mostShown} more` : ''
  const rule = `${what} must be one of ${shown}${more}: ${foundInWords(name)}`
  return nearestFirst(name, known, rule)
}
