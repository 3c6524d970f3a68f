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
    const { records } = first.inbox
    const other = lanes[records.hash(0) % lanes.length]
    if (other !== undefined) records.moveTo(other.inbox.records, 1)
  }
}

function numberOf({ inbox }: Lane): number {
  return inbox.records.number(0)
}
