import { z } from 'zod'
import { quotas } from '../model/quotas.ts'
import { backlogShape } from './backlogShape.ts'
import { batchShape } from './batchShape.ts'
import { ignoredShape } from './ignoredShape.ts'
import { keysShape } from './keysShape.ts'
import { streamShape } from './streamShape.ts'
import { writtenDuration } from './written.ts'

const {
  topicMaximumPollersDefault,
  topicMaximumPollersMost,
  topicMinimumPollersDefault,
  topicMinimumPollersMost,
} = quotas

/** More cannot be told apart, and each costs a little. */
const mostPartitions = 10_000

/** A topic, and what is in it. */
const topic = z.strictObject({
  partitions: z
    .int()
    .min(1)
    .max(mostPartitions)
    .optional()
    .describe('How many it has, each with an equal part of the keys; 1 where none is set')
    .meta({ default: 1 }),
  retention: writtenDuration(0)
    .optional()
    .describe(`How long a record is kept; ${quotas.topicRetention.value}h where none is set`),
  keys: keysShape
    .optional()
    .describe('Keys of the records; each has its own, evenly, where none are described'),
  ...backlogShape,
})

/** What topics of Kafka have by SAM's names, and what is in them. */
export const kafkaShape = {
  ...batchShape,
  StartingPosition: streamShape.StartingPosition,
  StartingPositionTimestamp: streamShape.StartingPositionTimestamp,
  MaximumRetryAttempts: streamShape.MaximumRetryAttempts,
  MaximumRecordAgeInSeconds: streamShape.MaximumRecordAgeInSeconds,
  BisectBatchOnFunctionError: streamShape.BisectBatchOnFunctionError,
  DestinationConfig: streamShape.DestinationConfig,
  ProvisionedPollerConfig: z
    .strictObject({
      MinimumPollers: z
        .int()
        .min(1)
        .max(topicMinimumPollersMost.value)
        .optional()
        .describe(`Fewest event pollers; ${topicMinimumPollersDefault.value} where none is set`)
        .meta({ default: topicMinimumPollersDefault.value }),
      MaximumPollers: z
        .int()
        .min(1)
        .max(topicMaximumPollersMost.value)
        .optional()
        .describe(`Most event pollers; ${topicMaximumPollersDefault.value} where none is set`)
        .meta({ default: topicMaximumPollersDefault.value }),
      PollerGroupName: z.string().optional().describe('As SAM has it; it changes nothing here'),
    })
    .optional()
    .describe('How many event pollers there are; as many as Lambda likes where none is set'),
  ConsumptionMode: z
    .literal('Stream')
    .optional()
    .describe('How records are read: in the order of their partition'),
  topic: topic.optional().describe('The topic, and what is in it'),
  poison: streamShape.poison,
  Topics: ignoredShape.Topics,
  ConsumerGroupId: ignoredShape.ConsumerGroupId,
  SourceAccessConfigurations: ignoredShape.SourceAccessConfigurations,
  SchemaRegistryConfig: ignoredShape.SchemaRegistryConfig,
  KmsKeyArn: ignoredShape.KmsKeyArn,
  MetricsConfig: ignoredShape.MetricsConfig,
  LoggingConfig: ignoredShape.LoggingConfig,
}

export type KafkaSettings = z.output<z.ZodObject<typeof kafkaShape>>
