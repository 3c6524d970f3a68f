import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** Streams of Kinesis and DynamoDB, and how Lambda reads them. */
export const streams = defineTopic({
  title: 'Streams',
  quotas: {
    streamBatchDefault: {
      rule: 'E2',
      value: 100,
      unit: 'records',
      meaning: 'Records of one batch where no number is set',
      ...documented(pages.kinesisParameters),
    },
    kinesisPolls: {
      rule: 'K1',
      value: 1,
      unit: 'polls/s',
      meaning: 'Polls of a shard of Kinesis that had nothing left',
      ...documented(pages.kinesis),
    },
    dynamoDbPolls: {
      rule: 'K1',
      value: 4,
      unit: 'polls/s',
      meaning: 'Polls of a shard of DynamoDB that had nothing left',
      ...documented(pages.dynamoDb),
    },
    parallelizationMost: {
      rule: 'K2',
      value: 10,
      unit: 'batches',
      meaning: 'Greatest ParallelizationFactor: batches of one shard at once',
      ...documented(pages.kinesisParameters),
    },
    streamRetriesMost: {
      rule: 'K4',
      value: 10_000,
      unit: 'attempts',
      meaning: 'Greatest MaximumRetryAttempts, but for -1, with which there is no end',
      ...documented(pages.kinesisParameters),
    },
    recordAgeLeast: {
      rule: 'K4',
      value: 60,
      unit: 's',
      meaning: 'Least MaximumRecordAgeInSeconds, but for -1, with which there is none',
      ...documented(pages.kinesisParameters),
    },
    recordAgeMost: {
      rule: 'K4',
      value: 604_800,
      unit: 's',
      meaning: 'Greatest MaximumRecordAgeInSeconds',
      ...documented(pages.kinesisParameters),
    },
    streamRetryWait: {
      rule: 'K7',
      value: 1,
      unit: 's',
      meaning: 'First wait of a batch after an error or a throttle; it doubles',
      ...assumed('AWS says that Lambda backs off, and gives no numbers; that of queues is taken'),
    },
    streamRetryWaitLongest: {
      rule: 'K7',
      value: 60,
      unit: 's',
      meaning: 'Longest wait of a batch after an error or a throttle',
      ...assumed('AWS gives no number; after a minute, more waiting would show in every graph'),
    },
    tumblingWindowMost: {
      rule: 'K9',
      value: 900,
      unit: 's',
      meaning: 'Longest tumbling window',
      ...documented(pages.kinesisWindows),
    },
    tumblingWindowWait: {
      rule: 'K9',
      value: 120,
      unit: 's',
      meaning: 'How long a tumbling window waits for a later record before it is closed',
      ...documented(pages.kinesisWindows),
    },
    kinesisRetentionDefault: {
      rule: 'K12',
      value: 24,
      unit: 'h',
      meaning: 'How long a stream of Kinesis keeps records where nothing is set, and least',
      ...documented(pages.kinesisQuotas),
    },
    kinesisRetentionMost: {
      rule: 'K12',
      value: 8_760,
      unit: 'h',
      meaning: 'Longest time for which a stream of Kinesis keeps records',
      ...documented(pages.kinesisQuotas),
    },
    dynamoDbRetention: {
      rule: 'K12',
      value: 24,
      unit: 'h',
      meaning: 'How long a stream of DynamoDB keeps records',
      ...documented(pages.dynamoDbStreams),
    },
    shardWrites: {
      rule: 'K13',
      value: 1_000,
      unit: 'records/s',
      meaning: 'Records that a shard of Kinesis takes in a second',
      ...documented(pages.kinesisQuotas),
    },
    shardWriteSize: {
      rule: 'K13',
      value: 1,
      unit: 'MB',
      meaning: 'Size of the records that a shard of Kinesis takes in a second',
      ...documented(pages.kinesisQuotas),
    },
    recordSizeMost: {
      rule: 'K13',
      value: 10,
      unit: 'MB',
      meaning: 'Largest record of Kinesis',
      ...documented(pages.kinesisQuotas),
    },
  },
})
