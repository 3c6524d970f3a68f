import type { CheckedProblem } from './checkedProblem.ts'
import { functionNameOf } from './functionReference.ts'
import type { ScenarioSettings } from './scenario.ts'
import { unknownName } from './unknownName.ts'
import { workReferences, worksOf } from './workReferences.ts'

/** Resources that are not there, and functions that call themselves. */
export function workProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  return [...resourceProblems(settings), ...circleProblems(settings)]
}

function resourceProblems({ functions, resources = {} }: ScenarioSettings): CheckedProblem[] {
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

/** A circle of calls has no end; Lambda's guard against it is not modelled yet (AS-7). */
function circleProblems(settings: ScenarioSettings): CheckedProblem[] {
  const calls = workReferences(settings)
  const calledBy = (caller: string) =>
    calls.filter(each => each.caller === caller).map(({ reference }) => functionNameOf(reference))
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return calledBy(from).some(next => reaches(next, to, seen))
  }
  return calls.flatMap(({ caller, reference, path }) => {
    const called = functionNameOf(reference)
    if (!reaches(called, caller, new Set())) return []
    const message = `must not lead back to ${caller}: found ${called}, which ${called === caller ? 'is itself' : `calls ${caller} again`}`
    return [{ path, message }]
  })
}
