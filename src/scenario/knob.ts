import { foundInWords } from '../math/reading/foundInWords.ts'
import type { Path, Reading } from '../math/reading/reading.ts'
import { parsePath, printPath } from './pathText.ts'
import { readYamlValue } from './readYaml.ts'

/** One value of a scenario, and what to make of it. */
export interface Knob {
  readonly path: Path
  readonly value: unknown
}

/** Reads `functions.checkout.MemorySize` and `1024`, as `--set path=value` gives them. */
export function readKnob(path: string, value: string): Reading<Knob> {
  const parsed = parsePath(path)
  if (!parsed.ok) return parsed
  const read = readYamlValue(value)
  if (read.ok) return { ok: true, value: { path: parsed.value, value: read.value } }
  return refusal(
    parsed.value,
    read.problems.map(({ message }) => message),
  )
}

/** What stands at a path of a scenario as it was written; undefined where nothing does. */
export function knobValue(scenario: unknown, path: Path): unknown {
  let value = scenario
  for (const step of path) value = partOf(value, step)
  return value
}

/**
 * The scenario with another value at the knob's path; the given one stays as it is. Maps that are
 * not there yet are made; whether the names mean anything is for the schema to say.
 */
export function turnKnob(scenario: unknown, { path, value }: Knob): Reading<unknown> {
  const [step, ...rest] = path
  if (step === undefined) return { ok: true, value }
  const objection = objectionTo(scenario, step)
  if (objection !== undefined) return refusal([], [objection])
  const part = turnKnob(partOf(scenario, step), { path: rest, value })
  if (!part.ok) {
    const problems = part.problems.map(each => ({ ...each, path: [step, ...each.path] }))
    return { ok: false, problems }
  }
  if (Array.isArray(scenario)) return { ok: true, value: scenario.with(Number(step), part.value) }
  const map: Record<string, unknown> = Object.assign(Object.create(null), scenario)
  map[step] = part.value
  return { ok: true, value: map }
}

function objectionTo(holder: unknown, step: string | number): string | undefined {
  const name = printPath([step])
  if (step === '__proto__') return `a key must be any other name: ${foundInWords(step)}`
  if (Array.isArray(holder)) {
    if (Object.hasOwn(holder, step) && step !== 'length') return undefined
    return `must have an element ${name}: found a list of ${holder.length}`
  }
  if (typeof holder === 'object' || holder === undefined) return undefined
  return `must be a map to have ${name}: ${foundInWords(holder)}`
}

/** Only what was written, never what every object has. */
function partOf(holder: unknown, step: string | number): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step))
    return undefined
  return Reflect.get(holder, step)
}

function refusal(path: Path, messages: readonly string[]): Reading<never> {
  return { ok: false, problems: messages.map(message => ({ path, message })) }
}
