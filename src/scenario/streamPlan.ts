import { hour, second } from '../math/time.ts'
import type { ShardsPlan } from '../model/plan/streamPlan.ts'
import { backlogPlan } from './backlogPlan.ts'
import { keysPlan } from './keysPlan.ts'
import { lanePlan } from './lanePlan.ts'
import type { Given } from './mapping.ts'
import { poisonPlan } from './poisonShape.ts'
import type { StreamSettings } from './streamShape.ts'

/** What one kind of stream has of its own. */
interface StreamKind {
  readonly type: string
  readonly pollsPerSecond: number
  readonly retentionHours: number
  /** Records that a shard takes in a second, by number and by size together. */
  readonly writesPerSecond: number
}

/** A stream and its event source mapping, as the model takes them. */
export function streamPlan(settings: StreamSettings, given: Given, kind: StreamKind): ShardsPlan {
  const { messageErrors, ParallelizationFactor = 1, perMessage, poison, stream = {} } = settings
  const { enhancedFanOut = false, keys, ShardCount = 1 } = stream
  const { assumptions, arrivals, call } = given
  return {
    ...call,
    reads: 'shards',
    type: kind.type,
    hasAge: true,
    isBatched: messageErrors !== undefined || perMessage !== undefined || poison !== undefined,
    arrivals,
    shards: ShardCount,
    parallelization: ParallelizationFactor,
    ...(keys !== undefined && { keys: keysPlan(keys) }),
    backlog: backlogPlan(settings, stream, given),
    pollInterval: enhancedFanOut ? 0 : second / kind.pollsPerSecond,
    spreadsPolls: assumptions.shardPolls === 'spread',
    writesPerSecond: kind.writesPerSecond,
    ...(poison !== undefined && { poison: poisonPlan(poison) }),
    lanes: lanePlan(settings, given, { retention: kind.retentionHours * hour, window: 0 }),
  }
}
