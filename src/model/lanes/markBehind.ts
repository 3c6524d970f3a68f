import type { Lane } from './lane.ts'

/** Which lanes have something that they have yet to catch up with; returns how many. */
export function markBehind(lanes: readonly Lane[]): number {
  for (const lane of lanes) lane.isBehind = lane.inbox.length > 0
  return lanes.filter(each => each.isBehind).length
}
