import { second } from '../math/time.ts'
import { eventInvoke } from '../model/clients/eventInvoke.ts'
import type { RetryPlan } from '../model/clients/retryMode.ts'
import { eventDestinations } from './eventDestinations.ts'
import type { Scenario } from './scenario.ts'

/** How Lambda goes on with the events of a function. */
export function eventRetries(scenario: Scenario, name: string): RetryPlan {
  const { EventInvokeConfig = {}, DeadLetterQueue } = scenario.functions[name] ?? {}
  const { DestinationConfig, MaximumEventAgeInSeconds, MaximumRetryAttempts } = EventInvokeConfig
  const { events } = eventInvoke.retries
  const destinations = eventDestinations(name, EventInvokeConfig)
  const namesOf = (on: 'OnSuccess' | 'OnFailure') =>
    destinations.filter(each => each.on === on).map(each => each.name)
  return {
    ...eventInvoke.retries,
    events: {
      ...events,
      errorWaits: events.errorWaits.slice(0, MaximumRetryAttempts),
      maximumAge:
        MaximumEventAgeInSeconds === undefined
          ? events.maximumAge
          : MaximumEventAgeInSeconds * second,
      keepsFailures: DeadLetterQueue !== undefined || DestinationConfig?.OnFailure !== undefined,
      onSuccess: namesOf('OnSuccess'),
      onFailure: namesOf('OnFailure'),
    },
  }
}
