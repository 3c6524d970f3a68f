import type { CheckedProblem } from './checkedProblem.ts'
import type { ScenarioSettings } from './scenario.ts'
import { unknownName } from './unknownName.ts'
import { worksOf } from './workReferences.ts'

/** Resources that are not there. */
export function workProblems({
  functions,
  resources = {},
}: ScenarioSettings): readonly CheckedProblem[] {
  const known = Object.keys(resources)
  return Object.entries(functions).flatMap(([name, settings]) =>
    worksOf(settings, ['functions', name]).flatMap(({ work, path }) =>
      work.flatMap(({ use }, i) => {
        if (use === undefined || known.includes(use.resource)) return []
        const message = unknownName('the resource', use.resource, known)
        return [{ path: [...path, i, 'use', 'resource'], message }]
      }),
    ),
  )
}
