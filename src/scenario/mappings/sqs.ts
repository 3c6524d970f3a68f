import { z } from 'zod'
import { minute, second } from '../../math/time.ts'
import { payload } from '../../model/clients/payload.ts'
import { pages } from '../../model/pages.ts'
import type { MappingPlan } from '../../model/plan/queuePlan.ts'
import { documented } from '../../model/provenance.ts'
import { quotas } from '../../model/quotas.ts'
import { batchShape } from '../batchShape.ts'
import { lawOf } from '../lawOf.ts'
import { defineMapping, type Given } from '../mapping.ts'
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
  queue: queueShape.optional().describe('The queue, and what waits in it'),
}

export const sqs = defineMapping({
  Type: 'SQS',
  summary: 'A standard queue of SQS',
  provenance: documented(pages.sqs),
  shape,
  bounds: {},
  filters: { payload: 'body', isAll: true },
  isStocked: ({ queue }) => (queue?.backlog ?? 0) > 0,
  problems: () => [],
  plans: (settings, given) => {
    const { messageErrors, perMessage, queue = {} } = settings
    const {
      DelaySeconds = 0,
      MessageRetentionPeriod = quotas.messageRetentionDefault.value,
      VisibilityTimeout = quotas.visibilityTimeoutDefault.value,
    } = queue
    return {
      queues: [
        {
          ...given.call,
          isBatched: messageErrors !== undefined || perMessage !== undefined,
          arrivals: given.arrivals,
          ...(given.filter && { filter: given.filter }),
          backlog: queue.backlog ?? 0,
          visibilityTimeout: VisibilityTimeout * second,
          delay: DelaySeconds * second,
          retention: MessageRetentionPeriod * second,
          maxReceives: queue.RedrivePolicy?.maxReceiveCount,
          mapping: mappingPlan(settings, given),
        },
      ],
    }
  },
})

function mappingPlan(
  settings: z.output<z.ZodObject<typeof shape>>,
  { account, assumptions, size }: Given,
): MappingPlan {
  const { messageErrors = 0, perMessage } = settings
  const { BatchSize = quotas.queueBatchDefault.value } = settings
  const { MaximumBatchingWindowInSeconds: window = 0 } = settings
  const isLegacy = account.scalingModel === 'legacy2023'
  const most = isLegacy ? quotas.legacyQueueBatchesMost : quotas.queueBatchesMost
  const ramp = isLegacy ? quotas.legacyQueueRamp : quotas.queueRamp
  return {
    isEnabled: settings.Enabled ?? true,
    // Whatever its size, a message goes alone rather than not at all.
    batchSize: Math.max(1, Math.min(BatchSize, Math.floor(payload(quotas.batchPayload) / size))),
    window: window * second,
    maximumConcurrency: settings.ScalingConfig?.MaximumConcurrency,
    ramp: { most: most.value, interval: Math.round(minute / ramp.value) },
    reportsFailures: settings.FunctionResponseTypes !== undefined,
    messageErrors: shareOf(messageErrors),
    ...(perMessage !== undefined && { perMessage: lawOf(perMessage) }),
    assumed: {
      lowTrafficWait: timeOf(assumptions.lowTrafficWait),
      afterThrottle: shareOf(assumptions.batchesAfterThrottle),
      afterError: shareOf(assumptions.batchesAfterError),
      fallAfter: timeOf(assumptions.batchesFallAfter),
    },
  }
}
