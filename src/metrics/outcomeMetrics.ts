import type { Outcome } from '../model/outcome.ts'
import type { OutcomeCounts } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import { outcomeIndex } from './outcomeIndex.ts'
import type { RequestCounts } from './requestCounts.ts'

const defineOutcome = (meaning: string, of: (counts: RequestCounts) => number) =>
  defineMetric({ unit: null, meaning, aws: false, shape: 'count', of })

const ended = (meaning: string, ...outcomes: readonly Outcome[]) =>
  defineOutcome(meaning, counts =>
    outcomes.reduce((total, each) => total + counts.endedAs(outcomeIndex(each)), 0),
  )

/** A synchronous caller neither queues nor tries again, so these stay 0 until others do. */
const never = (meaning: string) => ended(meaning)

const failures = (['error', 'crash', 'restoreTimeout'] as const).map(outcomeIndex)

/** How the requests of a source ended. */
export const outcomeMetrics = {
  completed: ended('Answered without an error', 'completed'),
  failed: defineOutcome(
    'Ended by an error, a crash or a snapshot that could not be restored in time, or was not there',
    counts =>
      counts.notReady +
      counts.recursive +
      failures.reduce((sum, each) => sum + counts.endedAs(each), 0),
  ),
  timedOut: ended("Ended by the function's Timeout", 'timedOut'),
  throttled: defineOutcome('Refused by a limit, and not tried again', counts => counts.throttled),
  dropped: never('Events that Lambda gave up after all retries'),
  deadLettered: never('Events given up that a dead-letter queue or a destination keeps'),
  expired: never('Events given up because they became too old'),
  filtered: never('Not let through by the filter'),
  inFlight: defineOutcome('Not finished when the run ended', counts => counts.inFlight),
  queued: never('Still in a queue when the run ended'),
  waitingToRetry: never('Waiting for another attempt when the run ended'),
} as const satisfies Record<keyof OutcomeCounts, Metric<RequestCounts>>
