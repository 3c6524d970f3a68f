import type { Lane } from '../lanes/lane.ts'

/** Other lanes, with all that waits in those before them, in the order in which it was written. */
export function relaned(before: readonly Lane[], lanes: readonly Lane[]): readonly Lane[] {
  for (;;) {
    let first: Lane | undefined
    for (const lane of before) {
      if (lane.inbox.length === 0) continue
      if (first === undefined || numberOf(lane) < numberOf(first)) first = lane
    }
    if (first === undefined) return lanes
    const { polled, records } = first.inbox
    const { inbox } = lanes[records.hash(0) % lanes.length]!
    // Lanes of a shard are read together: what was is before all that was not.
    if (polled > 0) {
      first.inbox.polled--
      inbox.polled++
    }
    records.moveTo(inbox.records, 1)
  }
}

function numberOf({ inbox }: Lane): number {
  return inbox.records.number(0)
}
