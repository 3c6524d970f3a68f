import { amountText, countText, shareText } from '../math/units/numberText.ts'
import type { StreamMeasures } from '../metrics/measures.ts'
import { quotas } from '../model/quotas.ts'
import { partOf } from './partOf.ts'

const larger = 'larger batches if the handler takes hardly longer with them'

/** What would make Lambda keep up where it took so large a share, if as many batches as may be were under way. */
export function readFaster(of: StreamMeasures, share: number): string {
  const { batches, hottestShard, ParallelizationFactor: factor, ShardCount: parts } = of
  const most = parts * factor
  const part = partOf(of)
  if (hottestShard !== null && parts > 1 && hottestShard * parts >= 2) {
    return `One of ${countText(parts)} ${part}s has ${shareText(hottestShard)} of the records: more ${part}s alone would not help.`
  }
  if ((batches.mean ?? 0) < 0.9 * most) {
    return `It had ${amountText(batches.mean)} batches at once on average, of ${countText(most)} that it may have${pollers(of)}.`
  }
  if (of.type === 'MQ' || of.type === 'DocumentDB') {
    return `It has no more than ${most === 1 ? 'one batch' : `${countText(most)} batches`} at once: a faster handler would help, or ${larger}.`
  }
  const cure =
    part === 'partition' ? `${countText(Math.ceil(parts / share))} partitions` : shards(of, share)
  return `All ${countText(most)} batches that it may have at once were under way: ${cure} would be enough, and ${larger}.`
}

/** How many pollers there were for the batches of a topic. */
function pollers({ pollers: level }: StreamMeasures): string {
  return level === null ? '' : `, with ${amountText(level.mean)} event pollers`
}

function shards(
  { ParallelizationFactor: factor, ShardCount: count }: StreamMeasures,
  share: number,
) {
  const needed = Math.ceil(factor / share)
  const highest = quotas.parallelizationMost.value
  return needed <= highest
    ? `a ParallelizationFactor of ${needed}, or ${countText(Math.ceil(count / share))} shards,`
    : `${countText(Math.ceil((count * factor) / share / highest))} shards with a ParallelizationFactor of ${highest}`
}
