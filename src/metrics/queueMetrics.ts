import { millisecond } from '../math/time.ts'
import type { QueueMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import type { QueueMeter } from './queueMeter.ts'

const defineCount = (meaning: string, of: (meter: QueueMeter) => number) =>
  defineMetric({ unit: null, meaning, aws: false, shape: 'count', of })

const defineEventCount = (meaning: string, of: (meter: QueueMeter) => number) =>
  defineMetric({ unit: null, meaning, aws: true, shape: 'count', of })

/** What is reported of every queue. */
export const queueMetrics = {
  NumberOfMessagesSent: defineEventCount('Messages sent, a backlog included', ({ sent }) => sent),
  NumberOfMessagesReceived: defineEventCount(
    'Receives: a message that is received again counts again',
    ({ receives }) => receives,
  ),
  NumberOfEmptyReceives: defineMetric({
    unit: null,
    meaning: 'Receives that brought nothing',
    aws: true,
    shape: 'count',
    of: (meter: QueueMeter, until) => meter.emptyReceives(until),
  }),
  receiveCalls: defineMetric({
    unit: null,
    meaning: 'Receives in all, each a request to SQS',
    aws: false,
    shape: 'count',
    of: (meter: QueueMeter, until) => meter.receiveCalls(until),
  }),
  NumberOfMessagesDeleted: defineEventCount(
    'Messages deleted, because the function has done them or no filter lets them through',
    meter => meter.deleted + meter.lostAs('filteredOut'),
  ),
  duplicated: defineCount(
    'Times that a message was done and not deleted, so that it was received again',
    meter => meter.letGoAs('repeated'),
  ),
  deadLettered: defineCount(
    'Messages that went to the dead-letter queue, because they were received too often',
    meter => meter.lostAs('deadLettered'),
  ),
  poisonDeadLettered: defineCount(
    'Of these, messages that fail each time they are handled',
    meter => meter.poisonDeadLettered,
  ),
  expired: defineCount('Messages that became too old for the queue', meter =>
    meter.lostAs('expired'),
  ),
  ApproximateNumberOfMessagesVisible: defineEventCount(
    'Messages that wait to be received when the run ends',
    ({ visible }) => visible,
  ),
  ApproximateNumberOfMessagesNotVisible: defineEventCount(
    'Messages in flight when the run ends: received, and neither deleted nor visible again',
    ({ inFlight }) => inFlight,
  ),
  ApproximateNumberOfMessagesDelayed: defineEventCount(
    'Messages that are delayed when the run ends',
    ({ delayed }) => delayed,
  ),
  visible: defineMetric({
    unit: null,
    meaning: 'How many waited to be received at once',
    aws: false,
    shape: 'level',
    of: (meter: QueueMeter, until) => meter.visibleLevel(until),
  }),
  inFlight: defineMetric({
    unit: null,
    meaning: 'How many were in flight at once',
    aws: false,
    shape: 'level',
    of: (meter: QueueMeter, until) => meter.inFlightLevel(until),
  }),
  oldestMs: defineMetric({
    unit: 'ms',
    meaning: 'Greatest age of a message when it left, or when the run ended and it was visible',
    aws: false,
    shape: 'amount',
    of: (meter: QueueMeter, until) => meter.oldest(until) / millisecond,
  }),
  drainedAtMs: defineMetric({
    unit: 'ms',
    meaning: 'When the last message left; null where some are left, or none came',
    aws: false,
    shape: 'amount or null',
    of: ({ left, lastLeft, sent }: QueueMeter) =>
      sent > 0 && left === sent ? lastLeft / millisecond : null,
  }),
  ProvisionedPollers: defineMetric({
    unit: null,
    meaning: 'Most event pollers there were; null unless they are provisioned',
    aws: true,
    shape: 'amount or null',
    of: ({ mostPollers }: QueueMeter) => mostPollers,
  }),
  pollersBoundMs: defineMetric({
    unit: 'ms',
    meaning: 'How long messages waited although there were as many event pollers as there may be',
    aws: false,
    shape: 'amount',
    of: (meter: QueueMeter, until) => meter.pollersBound(until) / millisecond,
  }),
  letGo: defineMetric({
    unit: null,
    meaning:
      'Receives that came to nothing: `failed` with the whole batch, `reported` as failed by the function, or ' +
      '`throttled` until the visibility timeout had passed',
    aws: false,
    shape: 'counts',
    of: (meter: QueueMeter) => ({
      failed: meter.letGoAs('failed'),
      reported: meter.letGoAs('reported'),
      throttled: meter.letGoAs('throttled'),
    }),
  }),
  PolledEventCount: defineEventCount(
    'Messages that the event source mapping received, each time',
    ({ receives }) => receives,
  ),
  InvokedEventCount: defineEventCount(
    'Messages handed to the function, counted again with each retry and each throttle',
    ({ invoked }) => invoked,
  ),
  FailedInvokeEventCount: defineEventCount(
    'Messages of batches that the function failed with, and those that it said failed',
    meter => meter.letGoAs('failed') + meter.letGoAs('reported'),
  ),
  DeletedEventCount: defineEventCount(
    'Messages that the event source mapping deleted, because the function has done them',
    ({ deleted }) => deleted,
  ),
  FilteredOutEventCount: defineEventCount(
    'Messages that were read and deleted, because no filter lets them through',
    meter => meter.lostAs('filteredOut'),
  ),
} as const satisfies Record<keyof QueueMeasures, Metric<QueueMeter>>
