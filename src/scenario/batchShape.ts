import { z } from 'zod'
import { quotas } from '../model/quotas.ts'
import { writtenDistribution, writtenShare } from './written.ts'

const { batchMost, batchWindowMost, queueBatchDefault, streamBatchDefault } = quotas

/** What every event source mapping has by SAM's names, and what a handler does with a batch. */
export const batchShape = {
  BatchSize: z
    .int()
    .min(1)
    .max(batchMost.value)
    .optional()
    .describe(
      `Most messages of one invocation; where none is set ${queueBatchDefault.value} of a queue, ${streamBatchDefault.value} of all others`,
    ),
  MaximumBatchingWindowInSeconds: z
    .int()
    .min(0)
    .max(batchWindowMost.value)
    .optional()
    .describe(
      'Seconds for which a batch is gathered; where none is set 0 of a queue or a stream, half a second of Kafka, MQ and DocumentDB',
    ),
  FunctionResponseTypes: z
    .tuple([z.literal('ReportBatchItemFailures')])
    .optional()
    .describe('Whether the function says which messages failed, so that the others are done'),
  Enabled: z
    .boolean()
    .optional()
    .describe('Whether Lambda reads what comes; it does where none is set'),
  messageErrors: writtenShare()
    .optional()
    .describe(
      'Chance that a message fails, each time the function has it; the whole batch fails with it unless FunctionResponseTypes is set',
    ),
  perMessage: writtenDistribution()
    .optional()
    .describe('What the handler takes longer for each message of its batch'),
}
