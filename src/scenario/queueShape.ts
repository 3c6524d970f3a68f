import { z } from 'zod'
import { quotas } from '../model/quotas.ts'
import { mostBacklog } from './backlogShape.ts'
import { keysShape } from './keysShape.ts'

const { messageDelayMost, messageRetentionDefault, messageRetentionLeast, messageRetentionMost } =
  quotas
const { visibilityTimeoutDefault, visibilityTimeoutMost } = quotas

/** A queue as CloudFormation describes it, and what is in it. */
export const queueShape = z.strictObject({
  FifoQueue: z
    .boolean()
    .optional()
    .describe('Whether messages of a group are handled in order; not where none is set'),
  groups: keysShape
    .optional()
    .describe('FifoQueue: of which group each message is; all of one where none is set'),
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
        .max(quotas.receivesMost.value)
        .describe('How often a message is received before it goes to the dead-letter queue'),
      deadLetterTargetArn: z
        .string()
        .optional()
        .describe(
          'The dead-letter queue, by its name or its ARN: a source of the scenario, or one that only keeps them',
        ),
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
