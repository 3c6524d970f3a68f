import type { Path } from '../math/reading/reading.ts'
import { readKnob, turnKnob } from './knob.ts'
import { type MadeThing, madeBy } from './madeThing.ts'
import { problemOfSet } from './problemOfSet.ts'
import type { ScenarioProblem } from './scenarioProblem.ts'

/** A value that replaces one of the text, as `--set path=value` gives it. */
export interface SetValue {
  readonly path: string
  readonly value: string
}

/** A value that was set. */
export interface Setting {
  readonly path: Path
  /** What problems call it. */
  readonly label: string
  /** What came into being with it. */
  readonly made: MadeThing | undefined
}

interface ValuesSet {
  readonly value: unknown
  readonly settings: readonly Setting[]
  readonly problems: readonly ScenarioProblem[]
}

/** The values of a text once others have replaced some of them, one after the other. */
export function valuesSet(written: unknown, sets: readonly SetValue[]): ValuesSet {
  let value = written
  const settings: Setting[] = []
  const problems: ScenarioProblem[] = []
  for (const set of sets) {
    const label = `--set ${set.path}=${set.value}`
    const knob = readKnob(set.path, set.value)
    const turned = knob.ok ? turnKnob(value, knob.value) : knob
    if (knob.ok) {
      const { path } = knob.value
      settings.push({ path, label, made: madeBy(value, path) })
    }
    if (turned.ok) value = turned.value
    else problems.push(...turned.problems.map(each => problemOfSet(label, each)))
  }
  return { value, settings, problems }
}
