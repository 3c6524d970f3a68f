import type { Measures } from '../metrics/measures.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { deadLetters } from './deadLetters.ts'
import { type Batch, explore } from './explore.ts'
import type { RunResult } from './runResult.ts'
import { verdict } from './verdict.ts'
import { warmersTried } from './warmersTried.ts'

/**
 * The result once variants of the scenario were run: without its warmers, and with changes that may
 * remove the binding limit. It asks for batches of them and is given what each measured.
 */
export function* concluding(
  scenario: Scenario,
  result: RunResult,
): Generator<Batch, RunResult, readonly Measures[]> {
  const warmers = yield* warmersTried(scenario, result)
  const limits = yield* explore(scenario, result)
  const findings = { ...limits, deadLetters: yield* deadLetters(scenario, result) }
  return { ...result, warmers, verdict: verdict(result, findings), findings }
}
