import { changeName } from './changeName.ts'
import { changes } from './changes.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { ScenarioSettings } from './scenario.ts'

/** Changes that do not fit what the scenario has. */
export function changeProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  return (settings.changes ?? []).flatMap((given, i) => {
    const problems = changes[changeName(given)]?.problems(given, settings) ?? []
    return problems.map(each => ({ ...each, path: ['changes', i, ...each.path] }))
  })
}
