import { millisecond } from '../math/time.ts'
import { quotas } from '../model/quotas.ts'
import type { StreamMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import type { StreamMeter } from './streamMeter.ts'

const defineCount = (meaning: string, of: (meter: StreamMeter) => number) =>
  defineMetric({ unit: null, meaning, aws: false, shape: 'count', of })

const defineEventCount = (meaning: string, of: (meter: StreamMeter) => number) =>
  defineMetric({ unit: null, meaning, aws: true, shape: 'count', of })

/** What only topics of Kafka have; null for others. */
const defineOfTopics = (meaning: string, of: (meter: StreamMeter) => number) =>
  defineMetric({
    unit: null,
    meaning: `${meaning}; null where Type is neither MSK nor SelfManagedKafka`,
    aws: true,
    shape: 'amount or null',
    of: (meter: StreamMeter) => (meter.plan.reads === 'partitions' ? of(meter) : null),
  })

/** The most event pollers in provisioned mode; null in others. */
function provisionedPollers(meter: StreamMeter, until: number): number | null {
  const { plan } = meter
  if (plan.reads !== 'partitions' || !plan.pollers.isProvisioned) return null
  return meter.pollersLevel(until)?.max ?? null
}

/** What is reported of every stream. */
export const streamMetrics = {
  type: defineMetric({
    unit: null,
    meaning: 'Type of the event source mapping',
    aws: false,
    shape: 'text',
    of: ({ plan }: StreamMeter) => plan.type,
  }),
  IncomingRecords: defineEventCount('Records written during the run', ({ written }) => written),
  WriteProvisionedThroughputExceeded: defineEventCount(
    'Records that a shard refused, because it had as many as it takes in a second',
    ({ refused }) => refused,
  ),
  backlog: defineCount(
    'Records that were there when the run began, and are read',
    ({ backlog }) => backlog,
  ),
  PolledEventCount: defineEventCount(
    'Records that the event source mapping read',
    ({ polled }) => polled,
  ),
  FilteredOutEventCount: defineEventCount(
    'Records that were read and passed over, because no filter lets them through',
    ({ filtered }) => filtered,
  ),
  InvokedEventCount: defineEventCount(
    'Records handed to the function, counted again with each retry',
    ({ invoked }) => invoked,
  ),
  FailedInvokeEventCount: defineEventCount(
    'Records of batches that the function failed with, or from the first on that it said had failed',
    ({ failed }) => failed,
  ),
  DroppedEventCount: defineEventCount(
    'Records given up, because their retries were used up or they were too old, of which nobody was told',
    ({ dropped }) => dropped,
  ),
  OnFailureDestinationDeliveredEventCount: defineEventCount(
    'Records given up of which the on-failure destination was told',
    ({ delivered }) => delivered,
  ),
  destinationMessages: defineCount(
    'Messages to the on-failure destination: one for each batch that was given up',
    ({ delivered, told }) => (delivered === 0 ? 0 : told),
  ),
  checkpointed: defineCount(
    'Records that the function has done',
    ({ checkpointed }) => checkpointed,
  ),
  expired: defineCount('Records that became too old for the stream', ({ expired }) => expired),
  waiting: defineCount(
    'Records that have not been handed to the function when the run ends',
    ({ waiting }) => waiting,
  ),
  inBatches: defineCount(
    'Records of batches that are neither done nor given up when the run ends',
    ({ inBatches }) => inBatches,
  ),
  waitingLevel: defineMetric({
    unit: null,
    meaning: 'How many waited at once to be handed to the function',
    aws: false,
    shape: 'level',
    of: (meter: StreamMeter, until) => meter.waitingLevel(until),
  }),
  IteratorAge: defineMetric({
    unit: 'ms',
    meaning:
      'Age of the last record of a batch when the function was called with it, again with each retry',
    aws: true,
    shape: 'times',
    of: ({ age }: StreamMeter) => age.summary,
  }),
  batches: defineMetric({
    unit: null,
    meaning: 'How many batches the function had at once',
    aws: false,
    shape: 'level',
    of: (meter: StreamMeter, until) => meter.batchesLevel(until),
  }),
  batchSize: defineMetric({
    unit: null,
    meaning: 'Average number of records with which the function was called',
    aws: false,
    shape: 'amount or null',
    of: ({ invocations, invoked }: StreamMeter) =>
      invocations === 0 ? null : invoked / invocations,
  }),
  caughtUpAtMs: defineMetric({
    unit: 'ms',
    meaning:
      'When each batch that could be under way had once left nothing behind it; null where the run began with no backlog, or that was not reached',
    aws: false,
    shape: 'amount or null',
    of: ({ caughtUpAt }: StreamMeter) => (caughtUpAt === null ? null : caughtUpAt / millisecond),
  }),
  blockedMs: defineMetric({
    unit: 'ms',
    meaning: 'Longest time for which a batch that had failed held up what was behind it',
    aws: false,
    shape: 'amount',
    of: ({ blocks }: StreamMeter, until) => blocks.longest(until) / millisecond,
  }),
  blocked: defineCount(
    'Batches that had failed and held up what was behind them when the run ended',
    ({ blocks }) => blocks.open,
  ),
  blockedShard: defineMetric({
    unit: null,
    meaning:
      'Number, from 0, of the shard that one of them had held up longest; null where none did',
    aws: false,
    shape: 'amount or null',
    of: ({ blocks }: StreamMeter) => blocks.oldest?.shard ?? null,
  }),
  blockedSinceMs: defineMetric({
    unit: 'ms',
    meaning: 'Since when that was so; null where none did',
    aws: false,
    shape: 'amount or null',
    of: ({ blocks }: StreamMeter) =>
      blocks.oldest === undefined ? null : blocks.oldest.since / millisecond,
  }),
  hottestShard: defineMetric({
    unit: null,
    meaning:
      'Share of all records that went to the shard that had most; null where there were none',
    aws: false,
    shape: 'amount or null',
    of: ({ hottestShare }: StreamMeter) => hottestShare,
  }),
  ShardCount: defineMetric({
    unit: null,
    meaning: 'Shards when the run began',
    aws: false,
    shape: 'count',
    of: ({ plan }: StreamMeter) => plan.shards,
  }),
  ParallelizationFactor: defineMetric({
    unit: null,
    meaning: 'Batches of one shard at once when the run began',
    aws: false,
    shape: 'count',
    of: ({ plan }: StreamMeter) => plan.parallelization,
  }),
  CommittedEventCount: defineOfTopics(
    'Records that the function has done, or that were given up or passed over',
    ({ checkpointed, discarded, filtered }) => checkpointed + discarded + filtered,
  ),
  MaxOffsetLag: defineOfTopics(
    'Most records of one partition that were written and not committed',
    ({ lag }) => lag.mostOfOne,
  ),
  SumOffsetLag: defineOfTopics(
    'Most records of all partitions together that were written and not committed',
    ({ lag }) => lag.mostOfAll,
  ),
  pollers: defineMetric({
    unit: null,
    meaning: 'How many event pollers read the topic; null where it is none',
    aws: false,
    shape: 'level or null',
    of: (meter: StreamMeter, until) => meter.pollersLevel(until),
  }),
  ProvisionedPollers: defineMetric({
    unit: null,
    meaning: 'Most event pollers at once; null unless there is a ProvisionedPollerConfig',
    aws: true,
    shape: 'amount or null',
    of: provisionedPollers,
  }),
  EventPollerUnit: defineMetric({
    unit: null,
    meaning: 'Most event poller units at once, of 10 pollers each; null as well',
    aws: true,
    shape: 'amount or null',
    of: (meter: StreamMeter, until) => {
      const most = provisionedPollers(meter, until)
      return most === null ? null : Math.ceil(most / quotas.pollersOfUnit.value)
    },
  }),
  OversizedRecordCount: defineMetric({
    unit: null,
    meaning: 'Events that were too large for an invocation; null where Type is not DocumentDB',
    aws: true,
    shape: 'amount or null',
    of: ({ oversized, plan }: StreamMeter) => (plan.type === 'DocumentDB' ? oversized : null),
  }),
} as const satisfies Record<keyof StreamMeasures, Metric<StreamMeter>>
