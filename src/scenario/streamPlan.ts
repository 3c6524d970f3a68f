import { hour, second } from '../math/time.ts'
import { payload } from '../model/clients/payload.ts'
import type { LanePlan } from '../model/plan/lanePlan.ts'
import type { BacklogPlan, StreamPlan } from '../model/plan/streamPlan.ts'
import { quotas } from '../model/quotas.ts'
import { keysPlan } from './keysPlan.ts'
import { lawOf } from './lawOf.ts'
import type { Given } from './mapping.ts'
import { poisonPlan } from './poisonShape.ts'
import { shareOf } from './shareOf.ts'
import type { StreamSettings } from './streamShape.ts'
import { timeOf } from './timeOf.ts'

/** What one kind of stream has of its own. */
interface StreamKind {
  readonly pollsPerSecond: number
  readonly retentionHours: number
  /** Records that a shard takes in a second, by number and by size together. */
  readonly writesPerSecond: number
}

/** A stream and its event source mapping, as the model takes them. */
export function streamPlan(settings: StreamSettings, given: Given, kind: StreamKind): StreamPlan {
  const { messageErrors, ParallelizationFactor = 1, perMessage, poison, stream = {} } = settings
  const { enhancedFanOut = false, keys, ShardCount = 1 } = stream
  const { assumptions, arrivals, call } = given
  return {
    ...call,
    isBatched: messageErrors !== undefined || perMessage !== undefined || poison !== undefined,
    arrivals,
    shards: ShardCount,
    parallelization: ParallelizationFactor,
    ...(keys !== undefined && { keys: keysPlan(keys) }),
    backlog: backlogPlan(settings, given),
    pollInterval: enhancedFanOut ? 0 : second / kind.pollsPerSecond,
    spreadsPolls: assumptions.shardPolls === 'spread',
    writesPerSecond: kind.writesPerSecond,
    ...(poison !== undefined && { poison: poisonPlan(poison) }),
    lanes: lanePlan(settings, given, kind),
  }
}

function backlogPlan(settings: StreamSettings, { start = 0 }: Given): BacklogPlan {
  const { StartingPosition = 'TRIM_HORIZON', StartingPositionTimestamp = 0, stream = {} } = settings
  const { backlog = 0, backlogAge } = stream
  const beginnings = {
    TRIM_HORIZON: -Infinity,
    AT_TIMESTAMP: StartingPositionTimestamp * second - start,
    LATEST: Infinity,
  }
  return {
    count: backlog,
    age: backlogAge === undefined ? 0 : timeOf(backlogAge),
    readsFrom: beginnings[StartingPosition],
  }
}

function lanePlan(
  settings: StreamSettings,
  { size }: Given,
  { retentionHours }: StreamKind,
): LanePlan {
  const { BatchSize = quotas.streamBatchDefault.value, messageErrors = 0, perMessage } = settings
  const { MaximumRecordAgeInSeconds: age = -1, MaximumRetryAttempts: retries = -1 } = settings
  const { MaximumBatchingWindowInSeconds = 0, TumblingWindowInSeconds = 0 } = settings
  return {
    isEnabled: settings.Enabled ?? true,
    // Whatever its size, a record goes alone rather than not at all.
    batchSize: Math.max(1, Math.min(BatchSize, Math.floor(payload(quotas.batchPayload) / size))),
    window: MaximumBatchingWindowInSeconds * second,
    tumblingWindow: TumblingWindowInSeconds * second,
    retries: retries === -1 ? Infinity : retries,
    maximumAge: age === -1 ? Infinity : age * second,
    retention: retentionHours * hour,
    bisects: settings.BisectBatchOnFunctionError ?? false,
    reportsFailures: settings.FunctionResponseTypes !== undefined,
    hasDestination: settings.DestinationConfig?.OnFailure !== undefined,
    messageErrors: shareOf(messageErrors),
    hasPoison: settings.poison !== undefined,
    ...(perMessage !== undefined && { perMessage: lawOf(perMessage) }),
  }
}
