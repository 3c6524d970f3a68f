import { defineMetric, type Metric } from './metric.ts'
import {
  coldStarts,
  concurrency,
  errors,
  invocations,
  type SeriesMeter,
  throttles,
} from './seriesMeter.ts'
import type { FunctionSeries } from './timeSeries.ts'

/** The series of one function. */
interface Place {
  readonly series: SeriesMeter
  readonly index: number
}

/** What is reported of every function by period. */
export const seriesMetrics = {
  Invocations: defineMetric({
    unit: null,
    meaning: 'Invocations that began in the period',
    aws: true,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, invocations),
  }),
  Errors: defineMetric({
    unit: null,
    meaning: 'Those of the invocations that began in the period that ended with an error',
    aws: true,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, errors),
  }),
  Throttles: defineMetric({
    unit: null,
    meaning: 'Requests that were refused in the period',
    aws: true,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, throttles),
  }),
  coldStarts: defineMetric({
    unit: null,
    meaning: 'Invocations that began in the period after they had waited for Init',
    aws: false,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, coldStarts),
  }),
  ConcurrentExecutions: defineMetric({
    unit: null,
    meaning: 'Maximum of the requests in flight during the period',
    aws: true,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, concurrency),
  }),
  Duration: defineMetric({
    unit: 'ms',
    meaning:
      'Average duration of the invocations that began in the period and have finished; null where there is none',
    aws: true,
    shape: 'series with gaps',
    of: ({ series, index }: Place) => series.meanDurations(index),
  }),
} as const satisfies Record<keyof FunctionSeries, Metric<Place>>
