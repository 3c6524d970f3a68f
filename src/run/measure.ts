import { assumptionLines } from '../scenario/assumptionLines.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { sha256 } from '../scenario/sha256.ts'
import { bindingOf } from './binding.ts'
import { modelVersion } from './modelVersion.ts'
import type { Findings, RunResult } from './runResult.ts'
import { type Simulating, simulateScenario } from './simulateScenario.ts'
import { toolVersion } from './toolVersion.ts'
import { verdict } from './verdict.ts'

/** The result of one run, before any change was tried. */
export function measure(scenario: Scenario, simulating: Simulating = {}): RunResult {
  const measures = simulateScenario(scenario, simulating)
  const binding = bindingOf(measures)
  const findings: Findings = { binding, variants: [], remedy: null, deadLetters: null }
  return {
    schemaVersion: 1,
    lambdasim: toolVersion,
    modelVersion,
    scenario: {
      name: scenario.name,
      question: scenario.question ?? null,
      hash: `sha256:${sha256(JSON.stringify(scenario))}`,
    },
    seed: simulating.seed ?? scenario.seed,
    replications: 1,
    verdict: verdict(measures, findings),
    findings,
    ...measures,
    assumptions: assumptionLines(scenario),
  }
}
