import { readScenario } from '../scenario/readScenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { printProblems } from '../scenario/scenarioProblem.ts'
import type { Input } from './files/readInput.ts'
import { resourcesIn } from './files/resourcesIn.ts'
import { InputError } from './inputError.ts'
import type { SetValue } from './setOption.ts'

/** The scenario that was given to read, or all that is wrong with it. */
export function scenarioOf({ file, text, folder }: Input, sets: readonly SetValue[]): Scenario {
  const reading = readScenario(text, { file, sets, resource: resourcesIn(folder) })
  if (reading.ok) return reading.value
  const { problems } = reading
  const many = problems.length === 1 ? 'a problem' : `${problems.length} problems`
  throw new InputError(`the scenario has ${many}:\n${printProblems(problems)}`)
}
