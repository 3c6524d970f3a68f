import type { Path } from '../math/reading/reading.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { turnKnob } from './knob.ts'
import { printPath } from './pathText.ts'
import type { ScenarioSettings } from './scenario.ts'
import { settableProblem } from './settableProblem.ts'
import { turnedProblems } from './turnedProblems.ts'
import { turnsOf } from './turns.ts'

/** Checks the plain values of a whole scenario. */
type Check = (given: unknown) => readonly CheckedProblem[]

/**
 * What is wrong with the settings that somebody changes while it runs: each scenario that comes of them,
 * one after the other, must be one that could have been written.
 */
export function checkTurns(
  given: unknown,
  settings: ScenarioSettings,
  check: Check,
): readonly CheckedProblem[] {
  let now: unknown = withoutChanges(given)
  let before = settings
  return turnsOf(settings.changes).flatMap(({ place, knob }) => {
    const here: Path = ['changes', place]
    const refused = settableProblem(knob.path, settings)
    if (refused !== undefined) return [{ path: [...here, 'set'], message: refused }]
    const turned = turnKnob(now, knob)
    if (!turned.ok) {
      return turned.problems.map(({ message }) => ({ path: [...here, 'set'], message }))
    }
    const problems = check(turned.value).map(each => moved(each, knob.path, here))
    if (problems.length > 0) return problems
    const after = turnedProblems(before, turned.value, knob.path)
    if (!after.ok) return [{ path: [...here, 'set'], message: after.message }]
    before = after.settings
    now = turned.value
    return []
  })
}

/** What is wrong within the new value is told there; elsewhere, that it is wrong because of it. */
function moved({ path, message }: CheckedProblem, knob: Path, here: Path): CheckedProblem {
  const isWithin = knob.every((step, i) => String(step) === String(path[i]))
  if (isWithin) return { path: [...here, 'to', ...path.slice(knob.length)], message }
  return { path: [...here, 'set'], message: `${printPath(path)} ${message}` }
}

function withoutChanges(given: unknown): unknown {
  const { changes: _, ...rest }: Record<string, unknown> = Object(given)
  return rest
}
