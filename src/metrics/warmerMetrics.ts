import { cold } from '../model/decision.ts'
import { gbSeconds } from './gbSeconds.ts'
import type { WarmerMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import { rateOf } from './rate.ts'
import type { SourceMeter } from './sourceMeter.ts'

const defineCount = (meaning: string, of: (meter: SourceMeter) => number) =>
  defineMetric({ unit: null, meaning, aws: false, shape: 'count', of })

/** What is reported of every warmer. */
export const warmerMetrics = {
  pings: defineCount('Pings that were sent', ({ counts }) => counts.arrivals),
  coldPings: defineCount(
    'Those that were given a new environment and waited for Init',
    ({ counts }) => counts.startedAs(cold),
  ),
  throttledPings: defineCount('Those that a limit refused', ({ counts }) => counts.throttled),
  coldStartRate: defineMetric({
    unit: null,
    meaning: 'Share of cold starts among the pings that began in the window',
    aws: false,
    shape: 'rate',
    of: ({ counts, countsBefore }: SourceMeter) =>
      rateOf(
        counts.startedAs(cold) - countsBefore.startedAs(cold),
        counts.started - countsBefore.started,
      ),
  }),
  throttleRate: defineMetric({
    unit: null,
    meaning: 'Share of throttled pings among those that were sent in the window',
    aws: false,
    shape: 'rate',
    of: ({ counts, countsBefore }: SourceMeter) =>
      rateOf(counts.throttled - countsBefore.throttled, counts.arrivals - countsBefore.arrivals),
  }),
  billedDurationMs: defineMetric({
    unit: 'ms',
    meaning: 'Billed duration of the pings that finished, within that of the function',
    aws: false,
    shape: 'count',
    of: ({ billedMs }: SourceMeter) => Number(billedMs),
  }),
  gbSeconds: defineMetric({
    unit: 'GB-s',
    meaning: 'Billed duration times memory of the pings that finished, within that of the function',
    aws: false,
    shape: 'amount',
    of: ({ billedMemory }: SourceMeter) => gbSeconds(billedMemory),
  }),
  coldStartsAvoided: defineMetric({
    unit: null,
    meaning:
      'How many more cold starts those who call the function had in a run without it, or without any ' +
      'warmer; null where no such run was made',
    aws: false,
    shape: 'difference or null',
    of: (): number | null => null,
  }),
  comparedWithout: defineMetric({
    unit: null,
    meaning:
      'What that run was without: `it`, this warmer; `all`, where there are more than a few or the run ' +
      'is long; `none` where none was made',
    aws: false,
    shape: 'text',
    of: (): string => 'none',
  }),
} as const satisfies Record<keyof WarmerMeasures, Metric<SourceMeter>>
