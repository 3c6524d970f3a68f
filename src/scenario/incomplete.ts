import type { CheckedProblem } from './checkedProblem.ts'
import { isNotThere } from './madeThing.ts'
import { problemOfSet } from './problemOfSet.ts'
import type { ScenarioProblem } from './scenarioProblem.ts'
import type { Setting } from './valuesSet.ts'

/**
 * What was made by setting a part of it and is not complete: its name is rather misspelt, and that
 * is said instead of all that it lacks. Returns that, and the problems that are left.
 */
export function incomplete(
  settings: readonly Setting[],
  found: readonly CheckedProblem[],
): { readonly misspelt: readonly ScenarioProblem[]; readonly left: readonly CheckedProblem[] } {
  const misspelt: ScenarioProblem[] = []
  let left = found
  for (const { label, made } of settings) {
    if (made === undefined) continue
    const { path } = made
    const others = left.filter(each => !path.every((step, i) => step === each.path[i]))
    if (others.length === left.length) continue
    misspelt.push(problemOfSet(label, { path, message: isNotThere(made) }))
    left = others
  }
  return { misspelt, left }
}
