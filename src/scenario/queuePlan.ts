import type { OpenLoop } from '../math/arrivalProcess.ts'
import { assert } from '../math/assert.ts'
import { minute, second } from '../math/time.ts'
import { parseSize } from '../math/units/size.ts'
import { payload } from '../model/clients/payload.ts'
import type { MappingPlan, QueuePlan } from '../model/plan/queuePlan.ts'
import { quotas } from '../model/quotas.ts'
import { callPlan } from './callPlan.ts'
import { lawOf } from './lawOf.ts'
import type { Scenario } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import type { SourceSettings } from './sourceShape.ts'
import { timeOf } from './timeOf.ts'

/** A queue and its event source mapping, as the model takes them. */
export function queuePlan(
  scenario: Scenario,
  name: string,
  settings: SourceSettings,
  arrivals: OpenLoop,
): QueuePlan {
  const { FunctionName, messageErrors, perMessage, queue = {} } = settings
  assert(typeof FunctionName === 'string', 'a queue of a checked scenario is read for one function')
  const {
    DelaySeconds = 0,
    MessageRetentionPeriod = quotas.messageRetentionDefault.value,
    VisibilityTimeout = quotas.visibilityTimeoutDefault.value,
  } = queue
  return {
    ...callPlan(scenario, name, FunctionName),
    isBatched: messageErrors !== undefined || perMessage !== undefined,
    arrivals,
    backlog: queue.backlog ?? 0,
    visibilityTimeout: VisibilityTimeout * second,
    delay: DelaySeconds * second,
    retention: MessageRetentionPeriod * second,
    maxReceives: queue.RedrivePolicy?.maxReceiveCount,
    mapping: mappingPlan(scenario, settings),
  }
}

function mappingPlan({ account, assumptions }: Scenario, settings: SourceSettings): MappingPlan {
  const { messageErrors = 0, perMessage, requestSize } = settings
  const size = requestSize === undefined ? 0 : parseSize(requestSize)
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
