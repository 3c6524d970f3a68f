import { nearestName } from '../math/reading/nearestName.ts'
import type { Path } from '../math/reading/reading.ts'
import { knobValue } from './knob.ts'
import { printPath } from './pathText.ts'
import { settable } from './settable.ts'
import { unknownName } from './unknownName.ts'

/** Why a path is none that may be set while it runs; undefined where it is one. */
export function settableProblem(path: Path, settings: unknown): string | undefined {
  const fitting = settable.find(
    each =>
      path.length > each.path.length &&
      each.path.every((step, i) => step === '*' || step === path[i]) &&
      each.keys.includes(String(path[each.path.length])),
  )
  if (fitting === undefined) return refusal(path)
  for (const [i, step] of fitting.path.entries()) {
    if (step !== '*') continue
    const known = Object.keys(Object(knobValue(settings, path.slice(0, i))))
    const name = String(path[i])
    if (!known.includes(name)) {
      return unknownName(`the name in ${printPath(path.slice(0, i))}`, name, known)
    }
  }
  return undefined
}

function refusal(path: Path): string {
  const own = settable.filter(each => each.path[0] === path[0])
  const at = own.filter(each => path.length > each.path.length || own.length === 1)
  const [of] = at.toSorted((a, b) => fit(b.path, path) - fit(a.path, path))
  const found = `found ${printPath(path)}`
  if (of === undefined) {
    const places = [...new Set(settable.map(each => each.path[0]))]
    return `cannot change while it runs; what can is in ${places.join(', ')}: ${found}`
  }
  const place = printPath(of.path)
  const last = String(path[of.path.length] ?? '')
  const nearest = nearestName(last, of.keys)
  return nearest === undefined
    ? `cannot change while it runs; of ${place} these can: ${of.keys.join(', ')}: ${found}`
    : `did you mean ${nearest}? This cannot change while it runs: ${found}`
}

/** How many steps of a path fit a place. */
function fit(place: readonly string[], path: Path): number {
  const misfit = place.findIndex((step, i) => step !== '*' && step !== path[i])
  return misfit === -1 ? place.length : -1
}
