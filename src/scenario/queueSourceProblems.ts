import { foundInWords } from '../math/reading/foundInWords.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import {
  invocationProblem,
  listProblem,
  loopProblems,
  ofCallers,
  scheduleProblems,
} from './eventSourceProblems.ts'
import { functionNameOf } from './functionReference.ts'
import { queueKeys } from './queueShape.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { ScenarioSettings } from './scenario.ts'
import { type SourceSettings, sqs } from './sourceShape.ts'

/** What only a queue has. */
export function strayQueueProblems(source: SourceSettings): readonly CheckedProblem[] {
  return queueKeys
    .filter(key => source[key] !== undefined)
    .map(key => ({
      path: [key],
      message: `must be left out unless Type is ${sqs}: found it at ${source.Type}`,
    }))
}

/** What must not stand beside a queue, which Lambda reads itself (E1). */
export function queueSourceProblems(
  source: SourceSettings,
  settings: ScenarioSettings,
): readonly CheckedProblem[] {
  const { FunctionName, InvocationType, Type } = source
  return [
    ...(Array.isArray(FunctionName) ? [listProblem(Type)] : []),
    ...(InvocationType === undefined ? [] : [invocationProblem(Type)]),
    ...[...ofCallers, 'overhead' as const].flatMap(key => {
      if (source[key] === undefined) return []
      const message = `must be left out where Lambda reads a queue (E1): ${foundInWords(source[key])}`
      return [{ path: [key], message }]
    }),
    ...loopProblems(source),
    ...scheduleProblems(source),
    ...traceProblems(source),
    ...perMessageProblems(source, settings),
  ]
}

/** A trace knows of requests, and an invocation has several messages. */
function traceProblems({ arrivals }: SourceSettings): CheckedProblem[] {
  const reading = readSourceArrivals(arrivals)
  if (!reading.ok || reading.value.file === undefined) return []
  return [
    { path: ['arrivals', 'trace'], message: 'must not be how messages are sent: found a trace' },
  ]
}

/** Where others may hold a handler up, its messages would have to be steps of it. */
function perMessageProblems(
  { FunctionName, perMessage }: SourceSettings,
  { functions }: ScenarioSettings,
): CheckedProblem[] {
  if (perMessage === undefined || typeof FunctionName !== 'string') return []
  const called = functions[functionNameOf(FunctionName)]
  const versions = called === undefined ? [] : [called, ...Object.values(called.versions ?? {})]
  const isHeld = versions.some(({ work = [] }) =>
    work.some(({ use, invoke }) => use !== undefined || invoke !== undefined),
  )
  if (!isHeld) return []
  const message = `must be left out where the function uses resources or invokes: ${foundInWords(perMessage)}`
  return [{ path: ['perMessage'], message }]
}
