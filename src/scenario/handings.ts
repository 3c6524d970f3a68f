import { plainObject } from '../math/reading/plainObject.ts'
import type { Path } from '../math/reading/reading.ts'
import { eventRecords } from './eventRecords.ts'
import { frontOf } from './frontOf.ts'
import { functionNameOf } from './functionReference.ts'
import { isMapped } from './mappings.ts'
import type { ScenarioSettings } from './scenario.ts'
import { sendReferences } from './sendReferences.ts'
import { sourceNamed } from './sourceNamed.ts'
import { sourceReferences } from './sourceReferences.ts'
import { workReferences } from './workReferences.ts'

/** A function when it runs, the events that it is handed before, or a source. */
export type Station = `${'function' | 'events' | 'source'} ${string}`

/** One leads to the other, and where that is written; undefined where it is so of itself. */
export interface Handing {
  readonly from: Station
  readonly to: Station
  /** Only what is given up goes this way, which may take no time at all. */
  readonly isOfFailures: boolean
  readonly path: Path | undefined
}

const functionStation = (name: string): Station => `function ${name}`
export const nameOf = (station: Station): string => station.slice(station.indexOf(' ') + 1)
export const isSource = (station: Station): boolean => station.startsWith('source ')
const eventsStation = (name: string): Station => `events ${name}`
export const sourceStation = (name: string): Station => `source ${name}`

/** Every way by which what happens at one leads to another. */
export function handings(settings: ScenarioSettings): readonly Handing[] {
  const calls = workReferences(settings).map(
    ({ caller, reference, step, path }): Handing => ({
      from: functionStation(caller),
      to: calledBy(handsOver(step), reference),
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

function calledBy(isEvent: boolean, reference: string): Station {
  const name = functionNameOf(reference)
  return isEvent ? eventsStation(name) : functionStation(name)
}

function handsOver(step: unknown): boolean {
  return plainObject(step)?.['InvocationType'] === 'Event'
}

/** Events are run, and records of them go somewhere; of what Lambda reads itself none do (E-S11). */
function ofEvents({ functions, sources }: ScenarioSettings): Handing[] {
  return Object.entries(functions).flatMap(([name, settings]): Handing[] => {
    const from = eventsStation(name)
    const records = eventRecords(settings).flatMap(({ by, Type, target, path }): Handing[] => {
      const source = sourceNamed(sources, target)
      const called = Type === 'Lambda' ? calledBy(true, target) : undefined
      const to = called ?? (source === undefined ? undefined : sourceStation(source))
      if (to === undefined) return []
      return [{ from, to, isOfFailures: by !== 'OnSuccess', path: ['functions', name, ...path] }]
    })
    return [{ from, to: functionStation(name), isOfFailures: false, path: undefined }, ...records]
  })
}

/** What sources call, and what queues give up. */
function ofSources({ sources }: ScenarioSettings): Handing[] {
  return Object.entries(sources).flatMap(([name, source]) => {
    const from = sourceStation(name)
    const areEvents = !isMapped(source.Type) && frontOf(source) === undefined
    const calls = sourceReferences(source).map(
      ({ reference, path }): Handing => ({
        from,
        to: calledBy(areEvents, reference),
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
