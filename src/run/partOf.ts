import type { StreamMeasures } from '../metrics/measures.ts'

/** What a part is called that has an order of its own. */
export function partOf({ MaxOffsetLag }: StreamMeasures): 'shard' | 'partition' {
  return MaxOffsetLag === null ? 'shard' : 'partition'
}
