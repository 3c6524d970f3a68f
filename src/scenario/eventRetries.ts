import { second } from '../math/time.ts'
import { eventInvoke } from '../model/clients/eventInvoke.ts'
import type { RetryPlan } from '../model/clients/retryMode.ts'
import { eventDestinations } from './eventDestinations.ts'
import { eventRecords, isTooLarge } from './eventRecords.ts'
import type { Scenario } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import { sourceNamed } from './sourceNamed.ts'

/** How Lambda goes on with the events of a function, each of so many bytes. */
export function eventRetries(
  { assumptions, functions, sources }: Scenario,
  name: string,
  size: number,
): RetryPlan {
  const settings = functions[name] ?? {}
  const { EventInvokeConfig = {} } = settings
  const { MaximumEventAgeInSeconds, MaximumRetryAttempts } = EventInvokeConfig
  const { events } = eventInvoke.retries
  const destinations = eventDestinations(name, EventInvokeConfig)
  const namesOf = (on: 'OnSuccess' | 'OnFailure') =>
    destinations.filter(each => each.on === on).map(each => each.name)
  const records = eventRecords(settings)
  const delivered = records.filter(each => !isTooLarge(each, size))
  return {
    ...eventInvoke.retries,
    events: {
      ...events,
      errorWaits: events.errorWaits.slice(0, MaximumRetryAttempts),
      maximumAge:
        MaximumEventAgeInSeconds === undefined
          ? events.maximumAge
          : MaximumEventAgeInSeconds * second,
      duplicates: shareOf(assumptions.eventDuplicates),
      keepsFailures: delivered.some(({ by }) => by !== 'OnSuccess'),
      onSuccess: namesOf('OnSuccess'),
      onFailure: namesOf('OnFailure'),
      records: delivered.flatMap(({ by, Type, target }) => {
        const to = Type === 'Lambda' ? undefined : sourceNamed(sources, target)
        return to === undefined ? [] : [{ by, to }]
      }),
      lost: records.filter(each => isTooLarge(each, size)).map(({ by }) => by),
    },
  }
}
