import { second } from '../math/time.ts'
import { payload } from '../model/clients/payload.ts'
import type { LanePlan } from '../model/plan/lanePlan.ts'
import { quotas } from '../model/quotas.ts'
import { lawOf } from './lawOf.ts'
import type { Given } from './mapping.ts'
import { shareOf } from './shareOf.ts'
import type { StreamSettings } from './streamShape.ts'

type LaneSettings = Partial<Omit<StreamSettings, 'stream'>>

/** What is so of lanes where the scenario says nothing. */
interface LaneKind {
  /** How long the source keeps a record. */
  readonly retention: number
  /** How long a batch is gathered. */
  readonly window: number
  readonly gathersFromFirst?: boolean
}

/** How records go to the function, as the model takes it. */
export function lanePlan(
  settings: LaneSettings,
  { filter, name, size, sourceNamed }: Given,
  { window, ...kind }: LaneKind,
): LanePlan {
  const { BatchSize = quotas.streamBatchDefault.value, messageErrors = 0, perMessage } = settings
  const { MaximumRecordAgeInSeconds: age = -1, MaximumRetryAttempts: retries = -1 } = settings
  const { MaximumBatchingWindowInSeconds, TumblingWindowInSeconds = 0 } = settings
  const to = sourceNamed(settings.DestinationConfig?.OnFailure?.Destination)
  return {
    ...kind,
    isEnabled: settings.Enabled ?? true,
    ...(filter && { filter }),
    // Whatever its size, a record goes alone rather than not at all.
    batchSize: Math.max(1, Math.min(BatchSize, Math.floor(payload(quotas.batchPayload) / size))),
    window:
      MaximumBatchingWindowInSeconds === undefined
        ? window
        : MaximumBatchingWindowInSeconds * second,
    tumblingWindow: TumblingWindowInSeconds * second,
    retries: retries === -1 ? Infinity : retries,
    maximumAge: age === -1 ? Infinity : age * second,
    bisects: settings.BisectBatchOnFunctionError ?? false,
    reportsFailures: settings.FunctionResponseTypes !== undefined,
    hasDestination: settings.DestinationConfig?.OnFailure !== undefined,
    ...(to !== undefined && { tells: { from: name, by: 'OnFailure', to } }),
    messageErrors: shareOf(messageErrors),
    hasPoison: settings.poison !== undefined,
    ...(perMessage !== undefined && { perMessage: lawOf(perMessage) }),
  }
}
