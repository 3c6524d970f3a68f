import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { FunctionMeasures } from '../../src/metrics/measures.ts'
import { clientCallsOf } from '../../src/model/plan/callsOf.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import type { Window } from './slowFunction.ts'
import { slowTimes } from './slowSummary.ts'

export type SlowEvents = Pick<
  FunctionMeasures,
  'AsyncEventsReceived' | 'AsyncEventAge' | 'AsyncEventsDropped'
>

/** What a function was handed for which nobody waits, from the log of all. */
export function slowEvents(
  plan: WorldPlan,
  name: string,
  log: readonly LogRecord[],
  { warmup }: Window,
): SlowEvents {
  const calls = new Set(
    clientCallsOf(plan)
      .filter(({ front, functionName }) => front.isEvent === true && functionName === name)
      .map(call => call.name),
  )
  const isOwn = (request: string) => calls.has(request.slice(0, request.lastIndexOf('#')))
  const own = log.filter(record => 'request' in record && isOwn(record.request))
  const takenAt = new Map(
    own.flatMap((record): [string, number][] =>
      record.event === 'requested' ? [[record.request, record.at]] : [],
    ),
  )
  const refused = own.filter(
    record => record.event === 'answered' && record.answer === 'tooLarge',
  ).length
  const ages = own.flatMap(record =>
    record.event === 'started' && record.at >= warmup
      ? [record.at - (takenAt.get(record.request) ?? NaN)]
      : [],
  )
  const givenUp = new Set(['dropped', 'expired', 'deadLettered'])
  return {
    AsyncEventsReceived: takenAt.size - refused,
    AsyncEventAge: slowTimes(ages),
    AsyncEventsDropped: own.filter(
      record => record.event === 'ended' && givenUp.has(record.outcome),
    ).length,
  }
}
