import { foundInWords } from '../math/reading/foundInWords.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import {
  invocationProblem,
  listProblem,
  loopProblems,
  ofCallers,
  scheduleProblems,
} from './eventSourceProblems.ts'
import { mappedKeys } from './mappedShape.ts'
import type { Bounds } from './mapping.ts'
import { isMapped, type MappingType, mappings } from './mappings.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { ScenarioSettings } from './scenario.ts'
import type { SourceSettings } from './sourceShape.ts'

/** What only those have that Lambda reads itself, or only some of them. */
export function strayProblems(source: SourceSettings): readonly CheckedProblem[] {
  const own: object = isMapped(source.Type) ? mappings[source.Type].shape : {}
  return mappedKeys
    .filter(key => source[key] !== undefined && !Object.hasOwn(own, key))
    .map(key => ({
      path: [key],
      message: `must be left out unless Type is ${typesWith(key)}: found it at ${source.Type}`,
    }))
}

function typesWith(key: string): string {
  const types = Object.values(mappings).filter(({ shape }) => Object.hasOwn(shape, key))
  return types.map(({ Type }) => Type).join(' or ')
}

/** What must not stand beside something that Lambda reads itself (E1). */
export function mappingProblems(
  source: SourceSettings,
  type: MappingType,
  settings: ScenarioSettings,
): readonly CheckedProblem[] {
  const { FunctionName, InvocationType } = source
  const { [type]: mapping } = mappings
  return [
    ...(Array.isArray(FunctionName) ? [listProblem(type)] : []),
    ...(InvocationType === undefined ? [] : [invocationProblem(type)]),
    ...[...ofCallers, 'overhead' as const].flatMap(key => {
      if (source[key] === undefined) return []
      const message = `must be left out where Lambda reads what comes (E1): ${foundInWords(source[key])}`
      return [{ path: [key], message }]
    }),
    ...boundsProblems(source, mapping.bounds),
    ...(FunctionName === undefined ? unreadProblems(source, mapping.own) : []),
    ...mapping.problems(source, settings),
    ...loopProblems(source),
    ...scheduleProblems(source),
    ...traceProblems(source),
  ]
}

/** What only a function that reads it makes something of. */
function unreadProblems(source: SourceSettings, own: readonly string[] = []): CheckedProblem[] {
  return mappedKeys
    .filter(key => source[key] !== undefined && !own.includes(key))
    .map(key => ({
      path: [key],
      message: `must be left out unless a function reads it: ${foundInWords(source[key])}`,
    }))
}

function boundsProblems(
  source: SourceSettings,
  bounds: Readonly<Record<string, Bounds>>,
): CheckedProblem[] {
  const given = new Map<string, unknown>(Object.entries(source))
  return Object.entries(bounds).flatMap(([key, { least, most }]) => {
    const value = given.get(key)
    if (typeof value !== 'number' || (value >= least && value <= most)) return []
    const message = `must be ${least} to ${most} where Type is ${source.Type}: found ${value}`
    return [{ path: [key], message }]
  })
}

/** A trace knows of requests, and an invocation has several messages. */
function traceProblems({ arrivals }: SourceSettings): CheckedProblem[] {
  const reading = readSourceArrivals(arrivals)
  if (!reading.ok || reading.value.file === undefined) return []
  return [
    { path: ['arrivals', 'trace'], message: 'must not be how messages are sent: found a trace' },
  ]
}
