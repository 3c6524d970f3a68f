import { foundInWords } from '../math/reading/foundInWords.ts'
import { millisecond } from '../math/time.ts'
import { printDuration } from '../math/units/duration.ts'
import type { Front } from '../model/clients/front.ts'
import { fronts } from '../model/clients/fronts.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import {
  eventSourceProblems,
  fansOut,
  invocationProblem,
  listProblem,
  scheduleProblems,
  sendToProblem,
} from './eventSourceProblems.ts'
import { readFilter } from './filters/readFilter.ts'
import { frontOf } from './frontOf.ts'
import { givenTimeout } from './givenTimeout.ts'
import { lawOf } from './lawOf.ts'
import { mappingProblems, strayProblems } from './mappingProblems.ts'
import { isMapped, mappings } from './mappings.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { ScenarioSettings } from './scenario.ts'
import { readSchedule } from './schedules/readSchedule.ts'
import type { SourceSettings } from './sourceShape.ts'
import { machineProblems } from './stateMachines/machineProblems.ts'
import { stepFunctions } from './stateMachines/stepFunctions.ts'

const leastRound = millisecond

/** What a source may not have beside its `Type`, its flow or its arrivals. */
export function sourceProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const { sources, start } = settings
  return Object.entries(sources).flatMap(([name, source]) =>
    [
      ...startProblems(source, start),
      ...targetProblems(source),
      ...roundProblems(source),
      ...frontProblems(source, settings),
      ...filterProblems(source),
    ].map(each => ({
      ...each,
      path: ['sources', name, ...each.path],
    })),
  )
}

/** A cron expression names times of the day. */
function startProblems(
  { Schedule, ScheduleExpression, arrivals }: SourceSettings,
  start: string | undefined,
): CheckedProblem[] {
  const { schedule } = arrivals
  const isCron = typeof schedule === 'string' && readSchedule(schedule)?.needsStart === true
  if (!isCron || start !== undefined) return []
  const given = Schedule === undefined ? ['arrivals', 'schedule'] : ['Schedule']
  const path = ScheduleExpression === undefined ? given : ['ScheduleExpression']
  const message = `must have a start of the scenario beside it, such as 2026-11-27T08:00:00Z: found none`
  return [{ path, message }]
}

function targetProblems(source: SourceSettings): CheckedProblem[] {
  const { FunctionName, flow, sendTo, Type, arrivals } = source
  const mayBeAlone = sendTo !== undefined || (isMapped(Type) && 'unread' in mappings[Type])
  if (Type === stepFunctions) return []
  if (FunctionName === undefined && flow === undefined && !mayBeAlone) {
    return [{ path: [], message: 'FunctionName or flow must be given: found neither' }]
  }
  if (FunctionName !== undefined && flow !== undefined) {
    return [{ path: ['flow'], message: 'must stand without FunctionName beside it: found both' }]
  }
  const reading = readSourceArrivals(arrivals)
  if (sendTo !== undefined && !fansOut(Type)) return [sendToProblem(Type)]
  const isTrace = reading.ok && reading.value.file !== undefined
  if (!isTrace || typeof FunctionName === 'string') return []
  const found = flow === undefined ? foundInWords(FunctionName) : 'found a flow'
  const message = `a trace must have a FunctionName whose requests it has: ${found}`
  return [{ path: ['arrivals', 'trace'], message }]
}

function filterProblems(source: SourceSettings): readonly CheckedProblem[] {
  const reading = readFilter(source)
  return reading.ok ? [] : reading.problems
}

/** Where an answer comes at once, users who need no time would ask again for ever. */
function roundProblems({ arrivals, overhead }: SourceSettings): CheckedProblem[] {
  const reading = readSourceArrivals(arrivals)
  if (!reading.ok || reading.value.file !== undefined) return []
  const { process } = reading.value
  if (process.loop === 'open') return []
  const way = overhead === undefined ? 0 : lawOf(overhead).mean
  if (process.thinkTime.mean + way >= leastRound) return []
  const time = printDuration(process.thinkTime.mean)
  const message = `must think 1ms on average, or have an overhead of as much: found ${time}`
  return [{ path: ['arrivals', 'users', 'think'], message }]
}

function frontProblems(
  source: SourceSettings,
  settings: ScenarioSettings,
): readonly CheckedProblem[] {
  const stray = [...strayProblems(source), ...machineProblems(source)]
  if (stray.length > 0 || source.Type === stepFunctions) return stray
  if (isMapped(source.Type)) return mappingProblems(source, source.Type, settings)
  const front = frontOf(source)
  if (front === undefined) return eventSourceProblems(source)
  const { FunctionName, InvocationType, Type } = source
  return [
    ...(Array.isArray(FunctionName) ? [listProblem(Type)] : []),
    ...scheduleProblems(source),
    ...(InvocationType !== undefined && Type !== fronts.Sdk.Type ? [invocationProblem(Type)] : []),
    ...rateProblems(source, front),
    ...timeoutProblems(source, front),
    ...retryProblems(source, front),
    ...streamProblems(source),
  ]
}

/** Lambda itself streams to these; what API Gateway makes of a stream has other numbers. */
const streamed: readonly string[] = [fronts.Sdk.Type, fronts.FunctionUrl.Type]

function streamProblems({ InvokeMode, Type }: SourceSettings): CheckedProblem[] {
  if (InvokeMode === undefined || streamed.includes(Type)) return []
  const message = `must be left out unless Type is ${streamed.join(' or ')}: found ${InvokeMode}`
  return [{ path: ['InvokeMode'], message }]
}

function rateProblems(source: SourceSettings, { Type, rate }: Front): CheckedProblem[] {
  if (rate !== undefined) return []
  return (['ThrottlingRateLimit', 'ThrottlingBurstLimit'] as const)
    .filter(key => source[key] !== undefined)
    .map(key => ({
      path: [key],
      message: `must be left out, ${Type} has no rate of its own: ${foundInWords(source[key])}`,
    }))
}

function timeoutProblems(source: SourceSettings, { Type, timeout }: Front): CheckedProblem[] {
  return (['TimeoutInMillis', 'idleTimeout'] as const).flatMap(key => {
    const { [key]: given } = source
    if (given === undefined) return []
    const found = foundInWords(given)
    if (timeout?.setting !== key) {
      return [{ path: [key], message: `must be left out, ${Type} has no such setting: ${found}` }]
    }
    const time = givenTimeout(source) ?? timeout.fallback
    if (time >= timeout.least && time <= timeout.most) return []
    const range = `${printDuration(timeout.least)} to ${printDuration(timeout.most)}`
    const unit = key === 'TimeoutInMillis' ? ' in milliseconds' : ''
    return [{ path: [key], message: `must be ${range}${unit}: ${found}` }]
  })
}

function retryProblems({ retries }: SourceSettings, { Type, attempts }: Front): CheckedProblem[] {
  if (retries === undefined || retries === 'none' || attempts === 1) return []
  const message = `must be left out, ${Type} itself makes ${attempts} attempts: ${foundInWords(retries)}`
  return [{ path: ['retries'], message }]
}
