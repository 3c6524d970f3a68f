import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { FunctionMeasures } from '../../src/metrics/measures.ts'
import { clientCallsOf } from '../../src/model/plan/callsOf.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import type { Window } from './slowFunction.ts'
import { slowTimes } from './slowSummary.ts'

export type SlowEvents = Pick<
  FunctionMeasures,
  | 'AsyncEventsReceived'
  | 'asyncEventsDuplicated'
  | 'AsyncEventAge'
  | 'AsyncEventsDropped'
  | 'DeadLetterErrors'
  | 'DestinationDeliveryFailures'
>

/** What a function was handed for which nobody waits, from the log of all. */
export function slowEvents(
  plan: WorldPlan,
  name: string,
  log: readonly LogRecord[],
  { warmup }: Window,
): SlowEvents {
  const calls = new Map(
    clientCallsOf(plan)
      .filter(({ front, functionName }) => front.isEvent === true && functionName === name)
      .map(call => [call.name, call]),
  )
  const callOf = (request: string) => calls.get(request.slice(0, request.lastIndexOf('#')))
  const isOwn = (request: string) => callOf(request) !== undefined
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
  const ends = own.flatMap(record => (record.event === 'ended' ? [record] : []))
  const answers = own.filter(each => each.event === 'answered' && each.answer === 'completed')
  const lost = (by: string, ending: (outcome: string) => boolean) =>
    ends.filter(({ request, outcome }) => {
      const ways: readonly string[] = callOf(request)?.retries.events?.lost ?? []
      return ways.includes(by) && ending(outcome)
    }).length
  return {
    asyncEventsDuplicated:
      answers.length - ends.filter(({ outcome }) => outcome === 'completed').length,
    DeadLetterErrors: lost('DeadLetterQueue', each => givenUp.has(each)),
    DestinationDeliveryFailures:
      lost('OnSuccess', each => each === 'completed') +
      lost('OnFailure', each => givenUp.has(each)),
    AsyncEventsReceived: takenAt.size - refused,
    AsyncEventAge: slowTimes(ages),
    AsyncEventsDropped: own.filter(
      record => record.event === 'ended' && givenUp.has(record.outcome),
    ).length,
  }
}
