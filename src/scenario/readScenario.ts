import type { Path } from '../math/reading/reading.ts'
import { type Checking, checkScenario } from './checkScenario.ts'
import { incomplete } from './incomplete.ts'
import { knobValue } from './knob.ts'
import { problemOfSet } from './problemOfSet.ts'
import { readYaml } from './readYaml.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioProblem } from './scenarioProblem.ts'
import { type Setting, type SetValue, valuesSet } from './valuesSet.ts'

interface Options {
  /** What problems call the text. */
  readonly file: string
  /** Values that replace those of the text, as `--set path=value` gives them. */
  readonly sets?: readonly SetValue[]
  /** The text of a file that the scenario names. */
  readonly resource: (name: string) => string
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
  const { value, settings, problems } = valuesSet(yaml.value, sets)
  const checking: Checking = checkScenario(value, resource)
  if (checking.ok && problems.length === 0) return checking
  const { misspelt, left } = incomplete(settings, checking.ok ? [] : checking.problems)
  const located = left.map(({ path, message, isKey = false, trace }) => {
    if (trace !== undefined) return { ...trace, column: 1, path, message }
    const set = settings.findLast(each => isOf(each, path, yaml.value))
    if (set !== undefined) return problemOfSet(set.label, { path, message })
    return { file, ...yaml.positionOf(path, isKey ? 'key' : 'value'), path, message }
  })
  return { ok: false, problems: [...problems, ...misspelt, ...located] }
}

/** Whether a problem is at or below what was set, or within what is only there because it was set. */
function isOf({ path: set }: Setting, path: Path, written: unknown): boolean {
  if (leadsTo(set, path)) return true
  const end = path.findIndex((_, i) => knobValue(written, path.slice(0, i + 1)) === undefined)
  return end !== -1 && leadsTo(path.slice(0, end + 1), set)
}

function leadsTo(path: Path, place: Path): boolean {
  return path.every((step, i) => step === place[i])
}
