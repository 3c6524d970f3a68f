import { nearestName } from '../math/reading/nearestName.ts'
import { plainObject } from '../math/reading/plainObject.ts'
import type { Path } from '../math/reading/reading.ts'
import { knobValue } from './knob.ts'
import { isMapOfNames } from './scenarioSchema.ts'

/** Something new in a map of names, of which a part was set. */
export interface MadeThing {
  readonly path: Path
  readonly others: readonly string[]
}

/** What setting a value would make that is not there yet, beside others of its kind that are. */
export function madeBy(scenario: unknown, path: Path): MadeThing | undefined {
  for (const [i, step] of path.slice(0, -1).entries()) {
    const holder = plainObject(knobValue(scenario, path.slice(0, i)))
    if (holder === undefined) return undefined
    if (Object.hasOwn(holder, step)) continue
    const others = Object.keys(holder)
    const isNamed = others.length > 0 && isMapOfNames(path.slice(0, i))
    return isNamed ? { path: path.slice(0, i + 1), others } : undefined
  }
  return undefined
}

/** Nobody reads more names than these. */
const mostListed = 8

const kinds: Readonly<Record<string, string>> = {
  functions: 'function',
  sources: 'source',
  resources: 'resource',
  warmers: 'warmer',
  versions: 'version',
  aliases: 'alias',
}

/** That it is not there, where what was set of it is not enough for a new one. */
export function isNotThere({ path, others }: MadeThing): string {
  const kind = kinds[String(path.at(-2))] ?? 'name'
  const name = String(path.at(-1))
  const absent = `there is no ${kind} ${name}, and a new one needs more than this`
  const nearest = nearestName(name, others)
  if (nearest !== undefined) return `${absent}; did you mean ${nearest}?`
  const more = others.length > mostListed ? ', ...' : ''
  return `${absent}; there are ${others.slice(0, mostListed).join(', ')}${more}`
}
