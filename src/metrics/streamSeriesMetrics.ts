import { defineMetric, type Metric } from './metric.ts'
import type { StreamSeries } from './streamSeries.ts'
import type { StreamPeriods } from './timeSeries.ts'

/** The series of one stream. */
interface Place {
  readonly series: StreamSeries
  readonly index: number
}

/** What is reported of every stream by period. */
export const streamSeriesMetrics = {
  IteratorAge: defineMetric({
    unit: 'ms',
    meaning:
      'Maximum over the calls of the period of the age of the last record of a batch; null where there was none',
    aws: true,
    shape: 'series with gaps',
    of: ({ series, index }: Place) => series.ages(index),
  }),
} as const satisfies Record<keyof StreamPeriods, Metric<Place>>
