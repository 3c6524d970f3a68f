import type { CheckedProblem } from './checkedProblem.ts'
import { deployedFunctions } from './deployedFunctions.ts'
import { functionNameOf, qualifierOf } from './functionReference.ts'
import type { ScenarioSettings } from './scenario.ts'
import { sourceReferences } from './sourceReferences.ts'
import { unknownName } from './unknownName.ts'
import { workReferences } from './workReferences.ts'

/** Functions that sources, flows, warmers and handlers call, and that are not there. */
export function referenceProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const deployed = deployedFunctions(settings)
  const names = deployed.map(({ name }) => name)
  const byName = new Map(deployed.map(each => [each.name, each]))
  const ofSources = Object.entries(settings.sources).flatMap(([source, each]) =>
    sourceReferences(each).map(({ reference, path }) => ({
      reference,
      path: ['sources', source, ...path],
    })),
  )
  const ofWarmers = Object.entries(settings.warmers ?? {}).map(([warmer, { FunctionName }]) => ({
    reference: FunctionName,
    path: ['warmers', warmer, 'FunctionName'],
  }))
  return [...ofSources, ...ofWarmers, ...workReferences(settings)].flatMap(
    ({ reference, path }) => {
      const name = functionNameOf(reference)
      const of = byName.get(name)
      if (of === undefined) return [{ path, message: unknownName('the function', name, names) }]
      const qualifier = qualifierOf(reference)
      const known = [...of.versions.keys(), ...of.aliases.map(alias => alias.name)]
      if (qualifier === undefined || known.includes(qualifier)) return []
      return [{ path, message: unknownName(`the qualifier of ${name}`, qualifier, known) }]
    },
  )
}
