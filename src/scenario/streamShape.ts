import { z } from 'zod'
import { quotas } from '../model/quotas.ts'
import { backlogShape } from './backlogShape.ts'
import { batchShape } from './batchShape.ts'
import { keysShape } from './keysShape.ts'
import { writtenPoison } from './poisonShape.ts'

const { kinesisRetentionDefault, kinesisRetentionMost, parallelizationMost } = quotas
const { recordAgeMost, streamRetriesMost, tumblingWindowMost } = quotas

/** As many as an account may have where it may have most. */
const mostShards = 20_000

/** A stream, and what is in it. */
const stream = z.strictObject({
  ShardCount: z
    .int()
    .min(1)
    .max(mostShards)
    .optional()
    .describe('How many shards it has, each with an equal part of the keys; 1 where none is set')
    .meta({ default: 1 }),
  RetentionPeriodHours: z
    .int()
    .min(kinesisRetentionDefault.value)
    .max(kinesisRetentionMost.value)
    .optional()
    .describe(
      `Hours for which a record is kept; ${kinesisRetentionDefault.value} where none is set, and always for DynamoDB`,
    )
    .meta({ default: kinesisRetentionDefault.value }),
  keys: keysShape
    .optional()
    .describe('Partition keys of the records; each has its own, evenly, where none are described'),
  ...backlogShape,
  enhancedFanOut: z
    .boolean()
    .optional()
    .describe('Whether records are pushed to Lambda, which then need not poll')
    .meta({ default: false }),
})

/** What streams of Kinesis and DynamoDB have by SAM's names, and what is in them. */
export const streamShape = {
  ...batchShape,
  Stream: z.string().optional().describe('As SAM needs it; the stream is described by `stream`'),
  StartingPosition: z
    .enum(['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'])
    .optional()
    .describe(
      'Which records that are there when the run begins are read; all of them, TRIM_HORIZON, where none is set',
    ),
  StartingPositionTimestamp: z
    .number()
    .min(0)
    .max(100_000_000_000)
    .optional()
    .describe('Of AT_TIMESTAMP: seconds since 1970'),
  ParallelizationFactor: z
    .int()
    .min(1)
    .max(parallelizationMost.value)
    .optional()
    .describe('Batches of one shard at once; 1 where none is set')
    .meta({ default: 1 }),
  MaximumRetryAttempts: z
    .int()
    .min(-1)
    .max(streamRetriesMost.value)
    .optional()
    .describe('How often a failed batch is tried again; -1, without an end, where none is set')
    .meta({ default: -1 }),
  MaximumRecordAgeInSeconds: z
    .int()
    .min(-1)
    .max(recordAgeMost.value)
    .optional()
    .describe('Age at which a record is given up; -1, never, where none is set')
    .meta({ default: -1 }),
  BisectBatchOnFunctionError: z
    .boolean()
    .optional()
    .describe('Whether a failed batch is split in two; it is not where none is set'),
  TumblingWindowInSeconds: z
    .int()
    .min(0)
    .max(tumblingWindowMost.value)
    .optional()
    .describe('Length of the windows over which records are added up; there are none with 0'),
  DestinationConfig: z
    .strictObject({
      OnFailure: z
        .strictObject({
          Destination: z.string().describe('The queue or topic'),
          Type: z.enum(['SQS', 'SNS']).optional().describe('What the destination is'),
        })
        .optional()
        .describe('Who is told of records that are given up'),
    })
    .optional()
    .describe('Who is told of records that are given up; nobody where none is set'),
  stream: stream.optional().describe('The stream, and what is in it'),
  poison: writtenPoison(),
}

export type StreamSettings = z.output<z.ZodObject<typeof streamShape>>
