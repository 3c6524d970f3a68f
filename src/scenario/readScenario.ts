import type { Path } from '../math/reading/reading.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { type Checking, checkScenario } from './checkScenario.ts'
import { readKnob, turnKnob } from './knob.ts'
import { readYaml } from './readYaml.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioProblem } from './scenarioProblem.ts'

interface Options {
  /** What problems call the text. */
  readonly file: string
  /** Values that replace those of the text, as `--set path=value` gives them. */
  readonly sets?: readonly SetValue[]
  /** The text of a file that the scenario names. */
  readonly resource: (name: string) => string
}

interface SetValue {
  readonly path: string
  readonly value: string
}

/** A scenario, or all that is wrong with it at once and where. */
type ScenarioReading =
  | { readonly ok: true; readonly value: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Reads the YAML text of a scenario and checks everything before anything runs. */
export function readScenario(
  text: string,
  { file, sets = [], resource }: Options,
): ScenarioReading {
  const yaml = readYaml(text, file)
  if (!yaml.ok) return yaml
  let value: unknown = yaml.value
  const problems: ScenarioProblem[] = []
  const done: { readonly path: Path; readonly label: string }[] = []
  for (const set of sets) {
    const label = `--set ${set.path}=${set.value}`
    const knob = readKnob(set.path, set.value)
    const turned = knob.ok ? turnKnob(value, knob.value) : knob
    if (turned.ok) value = turned.value
    else problems.push(...turned.problems.map(each => ({ file: label, ...start, ...each })))
    if (knob.ok) done.push({ path: knob.value.path, label })
  }
  const checking: Checking = checkScenario(value, resource)
  if (checking.ok && problems.length === 0) return checking
  const found = checking.ok ? [] : checking.problems
  const located = found.map(({ path, message, isKey = false, trace }: CheckedProblem) => {
    if (trace !== undefined) return { ...trace, column: 1, path, message }
    const set = done.findLast(each => each.path.every((step, i) => step === path[i]))
    if (set !== undefined) return { file: set.label, ...start, path, message }
    return { file, ...yaml.positionOf(path, isKey ? 'key' : 'value'), path, message }
  })
  return { ok: false, problems: [...problems, ...located] }
}

const start = { line: 1, column: 1 }
