import type { SourceMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import type { SourceView } from './sourceView.ts'

/** What is reported of every source. */
export const sourceMetrics = {
  arrivals: defineMetric({
    unit: null,
    meaning: 'Requests that arrived',
    aws: false,
    shape: 'count',
    of: ({ arrivals }: SourceView) => arrivals,
  }),
  attempts: defineMetric({
    unit: null,
    meaning: 'Calls of the function that were made for them, retries included',
    aws: false,
    shape: 'count',
    of: ({ attempts }: SourceView) => attempts,
  }),
  outcomes: defineMetric({
    unit: null,
    meaning: 'What became of them; the outcomes sum to the arrivals',
    aws: false,
    shape: 'outcomes',
    of: ({ outcomes }: SourceView) => outcomes,
  }),
  latency: defineMetric({
    unit: 'ms',
    meaning:
      'From arrival to the last answer, retries and waits included, of requests that arrived in the window and have ' +
      'ended, but not in a throttle',
    aws: false,
    shape: 'times',
    of: ({ latency }: SourceView) => latency,
  }),
  coldLatency: defineMetric({
    unit: 'ms',
    meaning: 'Latency of those whose last attempt was given a new environment',
    aws: false,
    shape: 'times',
    of: ({ coldLatency }: SourceView) => coldLatency,
  }),
  warmLatency: defineMetric({
    unit: 'ms',
    meaning: 'Latency of those whose last attempt was not',
    aws: false,
    shape: 'times',
    of: ({ warmLatency }: SourceView) => warmLatency,
  }),
  amplification: defineMetric({
    unit: null,
    meaning:
      'Attempts over arrivals that were not filtered out: how much the load grows by trying again',
    aws: false,
    shape: 'amount or null',
    of: ({ arrivals, attempts, outcomes }: SourceView) =>
      arrivals === outcomes.filtered ? null : attempts / (arrivals - outcomes.filtered),
  }),
  refused: defineMetric({
    unit: null,
    meaning: 'Attempts that the front refused before Lambda knew of them: too many, or too large',
    aws: false,
    shape: 'count',
    of: ({ refused }: SourceView) => refused,
  }),
  gaveUp: defineMetric({
    unit: null,
    meaning: 'Attempts of which the front or the client did not await the end',
    aws: false,
    shape: 'count',
    of: ({ gaveUp }: SourceView) => gaveUp,
  }),
  answers: defineMetric({
    unit: null,
    meaning:
      'What the attempts came back with, by HTTP status; `none` where the client gave up before',
    aws: false,
    shape: 'counts',
    of: ({ answers }: SourceView) => answers,
  }),
  abandoned: defineMetric({
    unit: null,
    meaning: 'Invocations that ran to their end though nobody waited for them any longer',
    aws: false,
    shape: 'abandoned',
    of: ({ abandoned }: SourceView) => abandoned,
  }),
  visits: defineMetric({
    unit: null,
    meaning: 'Those who came, where each does one thing after another',
    aws: false,
    shape: 'visits or null',
    of: ({ visits }: SourceView) => visits,
  }),
  calls: defineMetric({
    unit: null,
    meaning:
      'The requests of a flow by the function that they call, those of a state machine by their state',
    aws: false,
    shape: 'calls',
    of: ({ calls }: SourceView) => calls,
  }),
} as const satisfies Record<keyof SourceMeasures, Metric<SourceView>>
