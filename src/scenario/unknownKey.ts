import { foundInWords } from '../math/reading/foundInWords.ts'
import { nearestName } from '../math/reading/nearestName.ts'
import type { Path } from '../math/reading/reading.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { fewNames, nearestFirst } from './nearestFirst.ts'
import { keysAt } from './scenarioSchema.ts'

/** Keys of the design that this version does not read yet. */
const later: ReadonlySet<string> = new Set(['thresholds', 'queue'])

/** That a key means nothing where it stands. */
export function unknownKey(path: Path, key: string): CheckedProblem {
  const known = keysAt(path)
  const isLater = later.has(key) && nearestName(key, known) === undefined
  const rule = `the key must be one of ${fewNames(known)}: ${foundInWords(key)}`
  const message = isLater ? `${rule}; it comes in a later version` : nearestFirst(key, known, rule)
  return { path: [...path, key], isKey: true, message }
}
