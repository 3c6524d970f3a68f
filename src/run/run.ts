import type { Scenario } from '../scenario/scenario.ts'
import { explore } from './explore.ts'
import { conclude, measure } from './measure.ts'
import type { RunResult } from './runResult.ts'
import { type Simulating, simulateScenario } from './simulateScenario.ts'

interface Running extends Simulating {
  /** Whether changes are tried that remove the binding limit; they are unless this is false. */
  readonly verdict?: boolean
}

/** Simulates a scenario and says what came of it; the same scenario and seed give the same value. */
export function run(scenario: Scenario, running: Running = {}): RunResult {
  const result = measure(scenario, running)
  if (running.verdict === false) return result
  const seed = running.seed ?? scenario.seed
  const exploration = explore(scenario, result)
  let step = exploration.next()
  while (step.done !== true) {
    step = exploration.next(step.value.map(variant => simulateScenario(variant, { seed })))
  }
  return conclude(result, step.value)
}
