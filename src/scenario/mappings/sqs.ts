import { z } from 'zod'
import { minute, second } from '../../math/time.ts'
import { payload } from '../../model/clients/payload.ts'
import { pages } from '../../model/pages.ts'
import type { MappingPlan, QueueStorePlan } from '../../model/plan/queuePlan.ts'
import { documented } from '../../model/provenance.ts'
import { quotas } from '../../model/quotas.ts'
import { batchShape } from '../batchShape.ts'
import { fifoProblems } from '../fifoProblems.ts'
import { keysPlan } from '../keysPlan.ts'
import { lawOf } from '../lawOf.ts'
import { defineMapping, type Given, type GivenUnread } from '../mapping.ts'
import { poisonPlan, writtenPoison } from '../poisonShape.ts'
import { pollerProblems } from '../pollerProblems.ts'
import { pollerShape } from '../pollerShape.ts'
import { pollersPlan } from '../pollersPlan.ts'
import { queueShape } from '../queueShape.ts'
import { shareOf } from '../shareOf.ts'
import { timeOf } from '../timeOf.ts'

const shape = {
  ...batchShape,
  ScalingConfig: z
    .strictObject({
      MaximumConcurrency: z
        .int()
        .min(quotas.maximumConcurrencyLeast.value)
        .max(quotas.maximumConcurrencyMost.value)
        .optional()
        .describe('Most batches at once; as many as Lambda likes where none is set'),
    })
    .optional()
    .describe('How far the event source mapping may scale'),
  ProvisionedPollerConfig: pollerShape
    .optional()
    .describe('Provisioned mode: event pollers of its own, instead of a ramp'),
  poison: writtenPoison(),
  queue: queueShape.optional().describe('The queue, and what waits in it'),
}

export const sqs = defineMapping({
  Type: 'SQS',
  summary: 'A queue of SQS, standard or FIFO',
  provenance: documented(pages.sqs),
  shape,
  bounds: {},
  order: { keys: ['queue', 'groups'], where: ['queue', 'FifoQueue', true] },
  filters: { payload: 'body', isAll: true },
  settable: [
    'Enabled',
    'BatchSize',
    'MaximumBatchingWindowInSeconds',
    'ScalingConfig.MaximumConcurrency',
    'queue.VisibilityTimeout',
    'messageErrors',
  ],
  isStocked: ({ queue }) => (queue?.backlog ?? 0) > 0,
  problems: settings => [...fifoProblems(settings), ...pollerProblems(settings)],
  plans: (settings, given) => {
    const { messageErrors, perMessage, poison } = settings
    return {
      queues: [
        {
          ...given.call,
          ...storePlan(settings, given),
          ...(given.filter && { filter: given.filter }),
          ...(poison !== undefined && { poison: poisonPlan(poison) }),
          isBatched:
            messageErrors !== undefined ||
            perMessage !== undefined ||
            poison !== undefined ||
            given.mayFail,
          mapping: mappingPlan(settings, given),
        },
      ],
    }
  },
  unread: (settings, given) => ({ unreadQueues: [storePlan(settings, given)] }),
  own: ['queue'],
  isTraced: true,
})

function storePlan(
  { queue = {} }: z.output<z.ZodObject<typeof shape>>,
  { arrivals, name, sourceNamed }: GivenUnread,
): QueueStorePlan {
  const {
    DelaySeconds = 0,
    FifoQueue = false,
    groups = { uniform: 1 },
    MessageRetentionPeriod = quotas.messageRetentionDefault.value,
    RedrivePolicy,
    VisibilityTimeout = quotas.visibilityTimeoutDefault.value,
  } = queue
  const deadLetters = sourceNamed(RedrivePolicy?.deadLetterTargetArn)
  return {
    name,
    arrivals,
    ...(FifoQueue && { groups: keysPlan(groups) }),
    backlog: queue.backlog ?? 0,
    visibilityTimeout: VisibilityTimeout * second,
    delay: DelaySeconds * second,
    retention: MessageRetentionPeriod * second,
    maxReceives: RedrivePolicy?.maxReceiveCount,
    ...(deadLetters !== undefined && { deadLetters }),
  }
}

function mappingPlan(
  settings: z.output<z.ZodObject<typeof shape>>,
  { account, assumptions, size }: Given,
): MappingPlan {
  const { messageErrors = 0, perMessage, ProvisionedPollerConfig: pollers } = settings
  const { BatchSize = quotas.queueBatchDefault.value } = settings
  const { MaximumBatchingWindowInSeconds: window = 0 } = settings
  const isLegacy = account.scalingModel === 'legacy2023'
  const most = isLegacy ? quotas.legacyQueueBatchesMost : quotas.queueBatchesMost
  const ramp = isLegacy ? quotas.legacyQueueRamp : quotas.queueRamp
  return {
    isEnabled: settings.Enabled ?? true,
    isFifo: settings.queue?.FifoQueue ?? false,
    // Whatever its size, a message goes alone rather than not at all.
    batchSize: Math.max(1, Math.min(BatchSize, Math.floor(payload(quotas.batchPayload) / size))),
    window: window * second,
    maximumConcurrency: settings.ScalingConfig?.MaximumConcurrency,
    ramp: { most: most.value, interval: Math.round(minute / ramp.value) },
    ...(pollers !== undefined && { pollers: pollersPlan(pollers, size) }),
    reportsFailures: settings.FunctionResponseTypes !== undefined,
    messageErrors: shareOf(messageErrors),
    duplicates: shareOf(assumptions.messageDuplicates),
    ...(perMessage !== undefined && { perMessage: lawOf(perMessage) }),
    assumed: {
      lowTrafficWait: timeOf(assumptions.lowTrafficWait),
      afterThrottle: shareOf(assumptions.batchesAfterThrottle),
      afterError: shareOf(assumptions.batchesAfterError),
      fallAfter: timeOf(assumptions.batchesFallAfter),
    },
  }
}
