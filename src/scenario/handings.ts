import type { Path } from '../math/reading/reading.ts'
import { eventRecords } from './eventRecords.ts'
import { functionNameOf } from './functionReference.ts'
import type { ScenarioSettings } from './scenario.ts'
import { sendReferences } from './sendReferences.ts'
import { sourceNamed } from './sourceNamed.ts'
import { sourceReferences } from './sourceReferences.ts'
import { workReferences } from './workReferences.ts'

/** A function or a source. */
export type Station = `function ${string}` | `source ${string}`

/** One leads to the other, and where that is written. */
export interface Handing {
  readonly from: Station
  readonly to: Station
  /** Only what is given up goes this way, which may take no time at all. */
  readonly isOfFailures: boolean
  readonly path: Path
}

export const functionStation = (name: string): Station => `function ${name}`
export const sourceStation = (name: string): Station => `source ${name}`

/** Every way by which what happens at one leads to another. */
export function handings(settings: ScenarioSettings): readonly Handing[] {
  const calls = workReferences(settings).map(
    ({ caller, reference, path }): Handing => ({
      from: functionStation(caller),
      to: functionStation(functionNameOf(reference)),
      isOfFailures: false,
      path,
    }),
  )
  const sends = sendReferences(settings).map(
    ({ from, to, path }): Handing => ({
      from: from.kind === 'function' ? functionStation(from.name) : sourceStation(from.name),
      to: sourceStation(to),
      isOfFailures: false,
      path,
    }),
  )
  return [...calls, ...sends, ...ofEvents(settings), ...ofSources(settings)]
}

/** Where records of events go. */
function ofEvents({ functions, sources }: ScenarioSettings): Handing[] {
  return Object.entries(functions).flatMap(([name, settings]) =>
    eventRecords(settings).flatMap(({ by, Type, target, path }): Handing[] => {
      const source = sourceNamed(sources, target)
      const called = Type === 'Lambda' ? functionStation(functionNameOf(target)) : undefined
      const to = called ?? (source === undefined ? undefined : sourceStation(source))
      if (to === undefined) return []
      const from = functionStation(name)
      return [{ from, to, isOfFailures: by !== 'OnSuccess', path: ['functions', name, ...path] }]
    }),
  )
}

/** What sources call, and what queues give up. */
function ofSources({ sources }: ScenarioSettings): Handing[] {
  return Object.entries(sources).flatMap(([name, source]) => {
    const from = sourceStation(name)
    const calls = sourceReferences(source).map(
      ({ reference, path }): Handing => ({
        from,
        to: functionStation(functionNameOf(reference)),
        isOfFailures: false,
        path: ['sources', name, ...path],
      }),
    )
    const taker = sourceNamed(sources, source.queue?.RedrivePolicy?.deadLetterTargetArn)
    if (taker === undefined) return calls
    const path = ['sources', name, 'queue', 'RedrivePolicy', 'deadLetterTargetArn']
    return [...calls, { from, to: sourceStation(taker), isOfFailures: true, path }]
  })
}
