import { payload } from '../../model/clients/payload.ts'
import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { quotas } from '../../model/quotas.ts'
import { defineMapping } from '../mapping.ts'
import { streamPlan } from '../streamPlan.ts'
import { streamProblems } from '../streamProblems.ts'
import { streamShape } from '../streamShape.ts'

export const kinesis = defineMapping({
  Type: 'Kinesis',
  summary: 'A data stream of Kinesis',
  provenance: documented(pages.kinesis),
  shape: streamShape,
  bounds: {},
  order: { keys: ['stream', 'keys'] },
  filters: { payload: 'data', isAll: false },
  settable: ['Enabled', 'ParallelizationFactor', 'stream.ShardCount'],
  isStocked: ({ stream }) => (stream?.backlog ?? 0) > 0,
  problems: streamProblems,
  plans: (settings, given) => {
    const { RetentionPeriodHours = quotas.kinesisRetentionDefault.value } = settings.stream ?? {}
    return {
      streams: [
        streamPlan(settings, given, {
          type: 'Kinesis',
          pollsPerSecond: quotas.kinesisPolls.value,
          retentionHours: RetentionPeriodHours,
          writesPerSecond: writesOf(given.size),
        }),
      ],
    }
  },
})

/** A record that is larger than what a shard takes in a second has that second for itself. */
function writesOf(size: number): number {
  const bySize = Math.floor(payload(quotas.shardWriteSize) / size)
  return Math.max(1, Math.min(quotas.shardWrites.value, bySize))
}
