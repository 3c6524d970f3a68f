import type { Path } from '../math/reading/reading.ts'
import { changeName } from './changeName.ts'
import { set as setShape } from './changeShapes/set.ts'
import type { Knob } from './knob.ts'
import { parsePath } from './pathText.ts'
import type { ScenarioSettings } from './scenario.ts'
import { timeOf } from './timeOf.ts'

/** A setting that somebody changes while it runs. */
interface Turn {
  /** Its place among the changes. */
  readonly place: number
  readonly at: number
  readonly knob: Knob
}

/** All of them in the order of time, those of one moment in the order of the list. */
export function turnsOf(changes: ScenarioSettings['changes']): readonly Turn[] {
  const turns = (changes ?? []).flatMap((given, place): Turn[] => {
    if (changeName(given) !== 'set') return []
    const { at, set, to } = setShape.parse(given)
    const path = parsePath(set)
    return path.ok ? [{ place, at: timeOf(at), knob: { path: path.value, value: to } }] : []
  })
  return turns.toSorted((a, b) => a.at - b.at)
}

/** Whether somebody sets something of a source that only a client has. */
export function isClientTurned(changes: ScenarioSettings['changes'], source: string): boolean {
  return turnsOf(changes).some(({ knob: { path } }) => isOfClient(path, source))
}

function isOfClient([whole, name, key]: Path, source: string): boolean {
  return whole === 'sources' && name === source && key !== 'arrivals'
}
