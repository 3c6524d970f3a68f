import { z } from 'zod'
import { quotas } from '../model/quotas.ts'
import { writtenDistribution, writtenShare } from './written.ts'

const { batchWindowMost, maximumConcurrencyLeast, maximumConcurrencyMost } = quotas
const { messageDelayMost, messageRetentionDefault, messageRetentionLeast, messageRetentionMost } =
  quotas
const { queueBatchDefault, queueBatchMost } = quotas
const { visibilityTimeoutDefault, visibilityTimeoutMost } = quotas

/** More are a slip of the pen, and memory. */
const mostBacklog = 10_000_000
/** SQS takes no more. */
const mostReceives = 1_000

/** A queue as CloudFormation describes it, and what is in it. */
const queueSettings = z.strictObject({
  VisibilityTimeout: z
    .int()
    .min(0)
    .max(visibilityTimeoutMost.value)
    .optional()
    .describe(
      `Seconds for which a received message is hidden; ${visibilityTimeoutDefault.value} where none is set`,
    )
    .meta({ default: visibilityTimeoutDefault.value }),
  RedrivePolicy: z
    .strictObject({
      maxReceiveCount: z
        .int()
        .min(1)
        .max(mostReceives)
        .describe('How often a message is received before it goes to the dead-letter queue'),
      deadLetterTargetArn: z
        .string()
        .optional()
        .describe('The dead-letter queue; it is always there and never full'),
    })
    .optional()
    .describe('When messages go to a dead-letter queue; never where none is set'),
  DelaySeconds: z
    .int()
    .min(0)
    .max(messageDelayMost.value)
    .optional()
    .describe('Seconds for which a new message is hidden; 0 where none is set')
    .meta({ default: 0 }),
  MessageRetentionPeriod: z
    .int()
    .min(messageRetentionLeast.value)
    .max(messageRetentionMost.value)
    .optional()
    .describe(
      `Seconds for which a message is kept; ${messageRetentionDefault.value} where none is set`,
    )
    .meta({ default: messageRetentionDefault.value }),
  backlog: z
    .int()
    .min(0)
    .max(mostBacklog)
    .optional()
    .describe('How many messages wait in it when the run begins; none where none is set')
    .meta({ default: 0 }),
})

/** What only a source of Type SQS has: its queue, and the event source mapping by SAM's names. */
export const queueShape = {
  BatchSize: z
    .int()
    .min(1)
    .max(queueBatchMost.value)
    .optional()
    .describe(`SQS: most messages of one invocation; ${queueBatchDefault.value} where none is set`),
  MaximumBatchingWindowInSeconds: z
    .int()
    .min(0)
    .max(batchWindowMost.value)
    .optional()
    .describe('SQS: seconds for which a batch is gathered; 0 where none is set'),
  ScalingConfig: z
    .strictObject({
      MaximumConcurrency: z
        .int()
        .min(maximumConcurrencyLeast.value)
        .max(maximumConcurrencyMost.value)
        .optional()
        .describe('Most batches at once; as many as Lambda likes where none is set'),
    })
    .optional()
    .describe('SQS: how far the event source mapping may scale'),
  FunctionResponseTypes: z
    .tuple([z.literal('ReportBatchItemFailures')])
    .optional()
    .describe('SQS: whether the function says which messages failed, so that the others are done'),
  Enabled: z
    .boolean()
    .optional()
    .describe('SQS: whether the queue is read; it is where none is set'),
  queue: queueSettings.optional().describe('SQS: the queue, and what waits in it'),
  messageErrors: writtenShare()
    .optional()
    .describe(
      'SQS: chance that a message fails, each time the function has it; the whole batch fails with it unless FunctionResponseTypes is set',
    ),
  perMessage: writtenDistribution()
    .optional()
    .describe('SQS: what the handler takes longer for each message of its batch'),
}

/** The keys of the above. */
export const queueKeys = [
  'BatchSize',
  'MaximumBatchingWindowInSeconds',
  'ScalingConfig',
  'FunctionResponseTypes',
  'Enabled',
  'queue',
  'messageErrors',
  'perMessage',
] as const satisfies readonly (keyof typeof queueShape)[]
