import { millisecond } from '../math/time.ts'
import type { EventSeries } from './eventSeries.ts'
import type { AsyncEventSeries } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'

/** The series of one function. */
interface Place {
  readonly series: EventSeries
  readonly index: number
}

/** What is reported by period of every function that is handed events. */
export const eventSeriesMetrics = {
  AsyncEventsReceived: defineMetric({
    unit: null,
    meaning: 'Events that Lambda took for it in the period',
    aws: true,
    shape: 'series',
    of: ({ series, index }: Place) => series.received(index),
  }),
  AsyncEventAge: defineMetric({
    unit: 'ms',
    meaning:
      'Average age of the events whose invocations began in the period; null where there is none',
    aws: true,
    shape: 'series with gaps',
    of: ({ series, index }: Place) =>
      series.meanAges(index).map(age => (age === null ? null : age / millisecond)),
  }),
} as const satisfies Record<keyof AsyncEventSeries, Metric<Place>>
