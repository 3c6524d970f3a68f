import { measured } from './measured.ts'
import type { SourceMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import { outcomeMetrics } from './outcomeMetrics.ts'
import type { SourceMeter } from './sourceMeter.ts'

/** What is reported of every source. */
export const sourceMetrics = {
  arrivals: defineMetric({
    unit: null,
    meaning: 'Requests that arrived',
    aws: false,
    shape: 'count',
    of: ({ counts }: SourceMeter) => counts.arrivals,
  }),
  attempts: defineMetric({
    unit: null,
    meaning: 'Calls of the function that were made for them, retries included',
    aws: false,
    shape: 'count',
    of: ({ counts }: SourceMeter) => counts.arrivals,
  }),
  outcomes: defineMetric({
    unit: null,
    meaning: 'What became of them; the outcomes sum to the arrivals',
    aws: false,
    shape: 'outcomes',
    of: (meter: SourceMeter, until) => measured(outcomeMetrics, meter.counts, until),
  }),
  latency: defineMetric({
    unit: 'ms',
    meaning:
      'From arrival to answer, of requests that arrived in the window, were not throttled and were answered',
    aws: false,
    shape: 'times',
    of: ({ latency }: SourceMeter) => latency,
  }),
  coldLatency: defineMetric({
    unit: 'ms',
    meaning: 'Latency of those that were given a new environment',
    aws: false,
    shape: 'times',
    of: ({ coldLatency }: SourceMeter) => coldLatency,
  }),
  warmLatency: defineMetric({
    unit: 'ms',
    meaning: 'Latency of those that were given an environment that was there already',
    aws: false,
    shape: 'times',
    of: ({ warmLatency }: SourceMeter) => warmLatency,
  }),
} as const satisfies Record<keyof SourceMeasures, Metric<SourceMeter>>
