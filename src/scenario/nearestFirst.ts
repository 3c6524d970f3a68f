import { nearestName } from '../math/reading/nearestName.ts'

/** Nobody reads more names than these to find the one that was meant. */
const mostListed = 8

/** The rule for a name, behind the known one that it probably means. */
export function nearestFirst(given: string, known: readonly string[], rule: string): string {
  const nearest = nearestName(given, known)
  if (nearest === undefined) return rule
  return `did you mean ${nearest}? ${rule.charAt(0).toUpperCase()}${rule.slice(1)}`
}

/** Names, as long as they are few; else where all of them are. */
export function fewNames(known: readonly string[]): string {
  if (known.length <= mostListed) return known.join(', ')
  return `the ${known.length} that lambdasim schema prints`
}
