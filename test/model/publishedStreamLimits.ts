import { limit, type PublishedLimit } from './publishedLimit.ts'

const kinesis = 'DG/with-kinesis'
const dynamoDb = 'DG/with-ddb'
const parameters = 'DG/services-kinesis-parameters'
const windows = 'DG/services-kinesis-windows'
const quotas = 'docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html'
const streams = 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html'

type Row = readonly [
  rule: string,
  claim: string,
  page: string,
  name: PublishedLimit['name'],
  value: number,
  unit: string,
]

/** Typed by hand from AWS's pages. */
const rows: readonly Row[] = [
  ['E2', 'batches of streams have 100 records', parameters, 'streamBatchDefault', 100, 'records'],
  ['K1', 'a shard of Kinesis is polled once a second', kinesis, 'kinesisPolls', 1, 'polls/s'],
  ['K1', 'and one of DynamoDB 4 times', dynamoDb, 'dynamoDbPolls', 4, 'polls/s'],
  ['K2', 'a shard has up to 10 batches at once', parameters, 'parallelizationMost', 10, 'batches'],
  ['K4', 'there are up to 10,000 retries', parameters, 'streamRetriesMost', 10_000, 'attempts'],
  ['K4', 'records are given up after a minute', parameters, 'recordAgeLeast', 60, 's'],
  ['K4', 'or 7 days', parameters, 'recordAgeMost', 7 * 24 * 3_600, 's'],
  ['K9', 'a tumbling window has up to 15 minutes', windows, 'tumblingWindowMost', 900, 's'],
  ['K9', 'and is closed 2 minutes later', windows, 'tumblingWindowWait', 120, 's'],
  ['K12', 'Kinesis keeps records for a day', quotas, 'kinesisRetentionDefault', 24, 'h'],
  ['K12', 'or a year', quotas, 'kinesisRetentionMost', 365 * 24, 'h'],
  ['K12', 'DynamoDB keeps them for a day', streams, 'dynamoDbRetention', 24, 'h'],
  ['K13', 'a shard takes 1,000 records a second', quotas, 'shardWrites', 1_000, 'records/s'],
  ['K13', 'and 1 MB', quotas, 'shardWriteSize', 1, 'MB'],
  ['K13', 'a record has up to 10 MB', quotas, 'recordSizeMost', 10, 'MB'],
]

export const publishedStreamLimits: readonly PublishedLimit[] = rows.map(row => limit(...row))
