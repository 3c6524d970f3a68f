import { eventSources } from '../model/clients/eventSources.ts'
import { circlesIn } from './circles.ts'
import { handings, isSource, nameOf, type Station, sourceStation } from './handings.ts'
import { mappings } from './mappings.ts'
import type { ScenarioSettings } from './scenario.ts'

/** The types of sources through which Lambda follows chains of invocations (AS-7). */
const traced = new Set(
  [...Object.values(eventSources), ...Object.values(mappings)]
    .filter(({ isTraced = false }) => isTraced)
    .map(({ Type }): string => Type),
)

/** Sources behind which Lambda does not know any more what led to them. */
export function untracedSources({ sources }: ScenarioSettings): ReadonlySet<Station> {
  const untraced = Object.entries(sources).filter(([, { Type }]) => !traced.has(Type))
  return new Set(untraced.map(([name]) => sourceStation(name)))
}

const known = new WeakMap<ScenarioSettings['functions'], ReadonlySet<string>>()

/** The functions that Lambda stops when their own invocations lead to them again and again (AS-7). */
export function guardedFunctions(settings: ScenarioSettings): ReadonlySet<string> {
  const guarded = known.get(settings.functions) ?? guardedIn(settings)
  known.set(settings.functions, guarded)
  return guarded
}

function guardedIn(settings: ScenarioSettings): ReadonlySet<string> {
  const untraced = untracedSources(settings)
  const ways = handings(settings).filter(({ from }) => !untraced.has(from))
  const circling = circlesIn(ways).flatMap(({ from }) => (isSource(from) ? [] : [nameOf(from)]))
  return new Set(circling.filter(name => settings.functions[name]?.RecursiveLoop !== 'Allow'))
}
