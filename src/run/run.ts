import type { Scenario } from '../scenario/scenario.ts'
import { concluding } from './concluding.ts'
import { measure } from './measure.ts'
import type { RunResult } from './runResult.ts'
import { type Simulating, simulateScenario } from './simulateScenario.ts'

interface Running extends Simulating {
  /** Whether variants are run for the verdict and for what warmers avoid; they are unless this is false. */
  readonly verdict?: boolean
}

/** Simulates a scenario and says what came of it; the same scenario and seed give the same value. */
export function run(scenario: Scenario, running: Running = {}): RunResult {
  const result = measure(scenario, running)
  if (running.verdict === false) return result
  const seed = running.seed ?? scenario.seed
  const conclusion = concluding(scenario, result)
  let step = conclusion.next()
  while (step.done !== true) {
    step = conclusion.next(step.value.map(variant => simulateScenario(variant, { seed })))
  }
  return step.value
}
