import { foundInWords } from '../math/reading/foundInWords.ts'
import { eventSources } from '../model/clients/eventSources.ts'
import { fronts } from '../model/clients/fronts.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { isEventSource } from './isInlet.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { SourceSettings } from './sourceShape.ts'

/** What only somebody has who waits for an answer. */
export const ofCallers = [
  'flow',
  'TimeoutInMillis',
  'ThrottlingRateLimit',
  'ThrottlingBurstLimit',
  'idleTimeout',
  'InvokeMode',
  'answerSize',
  'timeout',
  'retries',
] as const satisfies readonly (keyof SourceSettings)[]

/** What must not stand beside events that are handed over (AS-1). */
export function eventSourceProblems(source: SourceSettings): readonly CheckedProblem[] {
  const { FunctionName, InvocationType, Type } = source
  const isList = Array.isArray(FunctionName)
  return [
    ...(isList && !fansOut(Type) ? [listProblem(Type)] : []),
    ...(InvocationType !== undefined && Type !== fronts.Sdk.Type ? [invocationProblem(Type)] : []),
    ...ofCallers.flatMap(key => {
      if (source[key] === undefined) return []
      const why = key === 'retries' ? 'Lambda itself tries again (AS-2)' : 'nobody waits (AS-1)'
      const message = `must be left out where events are handed over, as ${why}: ${foundInWords(source[key])}`
      return [{ path: [key], message }]
    }),
    ...loopProblems(source),
    ...scheduleProblems(source),
  ]
}

/** Each kind of schedule says when in its own key, as SAM has it. */
export function scheduleProblems(source: SourceSettings): CheckedProblem[] {
  return scheduleKeys.flatMap(([key, type]) => {
    if (source[key] === undefined || source.Type === type) return []
    const message = `must be left out unless Type is ${type}: found it at ${source.Type}`
    return [{ path: [key], message }]
  })
}

const scheduleKeys = [
  ['Schedule', eventSources.Schedule.Type],
  ['ScheduleExpression', eventSources.ScheduleV2.Type],
] as const

/** Users wait for an answer before they think. */
export function loopProblems({ arrivals }: SourceSettings): CheckedProblem[] {
  const reading = readSourceArrivals(arrivals)
  const isClosed =
    reading.ok && reading.value.file === undefined && reading.value.process.loop === 'closed'
  if (!isClosed) return []
  const message = 'must come by themselves where events are handed over: found users'
  return [{ path: ['arrivals', 'users'], message }]
}

export function fansOut(type: string): boolean {
  return isEventSource(type) && eventSources[type].fansOut
}

export function listProblem(type: string): CheckedProblem {
  const message = `must be one function unless Type is one of ${several()}: found a list at ${type}`
  return { path: ['FunctionName'], message }
}

export function sendToProblem(type: string): CheckedProblem {
  const message = `must be left out unless Type is one of ${several()}: found it at ${type}`
  return { path: ['sendTo'], message }
}

function several(): string {
  const those = Object.values(eventSources).filter(each => each.fansOut)
  return those.map(({ Type }) => Type).join(', ')
}

export function invocationProblem(type: string): CheckedProblem {
  const message = `must be left out unless Type is ${fronts.Sdk.Type}: found it at ${type}`
  return { path: ['InvocationType'], message }
}
