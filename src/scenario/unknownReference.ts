import { deployedFunctions } from './deployedFunctions.ts'
import { functionNameOf, qualifierOf } from './functionReference.ts'
import type { ScenarioSettings } from './scenario.ts'
import { unknownName } from './unknownName.ts'

/** What is wrong with a reference to a function that is not there; undefined where it is. */
export function unknownReference(
  reference: string,
  settings: ScenarioSettings,
): string | undefined {
  const deployed = deployedFunctions(settings)
  const name = functionNameOf(reference)
  const of = deployed.find(each => each.name === name)
  if (of === undefined) {
    const names = deployed.map(each => each.name)
    return unknownName('the function', name, names)
  }
  const qualifier = qualifierOf(reference)
  const known = [...of.versions.keys(), ...of.aliases.map(alias => alias.name)]
  if (qualifier === undefined || known.includes(qualifier)) return undefined
  return unknownName(`the qualifier of ${name}`, qualifier, known)
}
