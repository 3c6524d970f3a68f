import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { Problem, Reading } from '../../math/reading/reading.ts'
import { attributesIn } from '../../model/filters/pattern.ts'
import type { FilterPlan } from '../../model/plan/filterPlan.ts'
import { shareOf } from '../shareOf.ts'
import type { Filtering } from './filtering.ts'
import { filterings } from './filterings.ts'
import type { FilterSettings } from './filterShape.ts'
import { readAttributes } from './readAttributes.ts'

interface Settings extends FilterSettings {
  readonly Type: string
}

/** The filter of a source, undefined where it lets everything through, or all that is wrong with it. */
export function readFilter(settings: Settings): Reading<FilterPlan | undefined> {
  const { Type, attributes: written, passes } = settings
  const own = filterings.find(({ types }) => types.includes(Type))
  const strays = [...strayProblems(settings), ...alone(settings, own)]
  if (strays.length > 0) return { ok: false, problems: strays }
  const reading = written === undefined ? undefined : readAttributes(written)
  if (reading?.ok === false) {
    const problems = reading.problems.map(each => ({ ...each, path: ['attributes', ...each.path] }))
    return { ok: false, problems }
  }
  if (passes !== undefined) return { ok: true, value: { passes: shareOf(passes) } }
  if (own === undefined || settings[own.key] === undefined) return { ok: true, value: undefined }
  const attributes = reading?.value ?? []
  const pattern = own.read(settings, { Type, names: attributes.map(({ name }) => name) })
  if (!pattern.ok) return pattern
  const seen = attributesIn(pattern.value)
  return {
    ok: true,
    value: { pattern: pattern.value, attributes: attributes.filter(({ name }) => seen.has(name)) },
  }
}

/** What a source of this kind has not. */
function strayProblems(settings: Settings): readonly Problem[] {
  const { Type } = settings
  const all = filterings.flatMap(({ types }) => types)
  const keys: readonly (readonly [keyof FilterSettings, readonly string[]])[] = [
    ['attributes', all],
    ['passes', all],
    ['FilterPolicyScope', ['SNS']],
    ...filterings.map(({ key, types }) => [key, types] as const),
  ]
  return keys.flatMap(([key, types]) => {
    if (settings[key] === undefined || types.includes(Type)) return []
    const message = `must be left out unless Type is ${types.join(' or ')}: found it at ${Type}`
    return [{ path: [key], message }]
  })
}

/** A share is what stands in for a pattern. */
function alone(settings: Settings, own: Filtering | undefined): readonly Problem[] {
  const { passes } = settings
  if (passes === undefined || own === undefined || settings[own.key] === undefined) return []
  const message = `must stand without ${own.key} beside it: ${foundInWords(passes)}`
  return [{ path: ['passes'], message }]
}
