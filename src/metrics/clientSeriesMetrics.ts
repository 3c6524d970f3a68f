import { arrived, type ClientSeries, failed, sent } from './clientSeries.ts'
import { defineMetric, type Metric } from './metric.ts'
import type { SourceSeries } from './timeSeries.ts'

/** The series of one source. */
interface Place {
  readonly series: ClientSeries
  readonly index: number
}

const defineColumn = (meaning: string, column: number) =>
  defineMetric({
    unit: null,
    meaning,
    aws: false,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, column),
  })

/** What is reported by period of every source that calls through clients. */
export const clientSeriesMetrics = {
  arrivals: defineColumn('Requests that arrived in the period', arrived),
  attempts: defineColumn('Attempts that were sent in the period, retries included', sent),
  failures: defineColumn(
    'Requests that ended in the period, after all their attempts, without being completed',
    failed,
  ),
} as const satisfies Record<keyof SourceSeries, Metric<Place>>
