import { millisecond } from '../math/time.ts'
import type { QueueMessagesSeries } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import {
  batches,
  batchLimit,
  deleted,
  inFlight,
  oldest,
  type QueueSeries,
  sent,
  visible,
} from './queueSeries.ts'

/** The series of one queue. */
interface Place {
  readonly series: QueueSeries
  readonly index: number
}

const defineColumn = (meaning: string, aws: boolean, column: number) =>
  defineMetric({
    unit: null,
    meaning,
    aws,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, column),
  })

/** What is reported by period of every queue, and of the mapping that reads it. */
export const queueSeriesMetrics = {
  NumberOfMessagesSent: defineColumn('Messages sent in the period', true, sent),
  NumberOfMessagesDeleted: defineColumn('Messages deleted in the period', true, deleted),
  ApproximateNumberOfMessagesVisible: defineColumn(
    'Maximum of the messages that waited to be received during the period',
    true,
    visible,
  ),
  ApproximateNumberOfMessagesNotVisible: defineColumn(
    'Maximum of the messages in flight during the period',
    true,
    inFlight,
  ),
  oldestMs: defineMetric({
    unit: 'ms',
    meaning:
      'Greatest age of a message that left in the period, or that was the next to be received at its end',
    aws: false,
    shape: 'series',
    of: ({ series, index }: Place) => series.column(index, oldest).map(age => age / millisecond),
  }),
  batches: defineColumn(
    'Maximum of the batches that the event source mapping had at once when it handed one over',
    false,
    batches,
  ),
  batchLimit: defineColumn(
    'Maximum of the batches that it might have had at once then',
    false,
    batchLimit,
  ),
} as const satisfies Record<keyof QueueMessagesSeries, Metric<Place>>
