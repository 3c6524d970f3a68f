import { second } from '../../math/time.ts'
import { quotas } from '../quotas.ts'
import type { Lane } from './lane.ts'

const closingWait = quotas.tumblingWindowWait.value * second

/**
 * Whether a batch of so many records is gathered on, of as many as could be in it. Its window began when
 * the last batch was done (E3); where that passed with nothing in it, another begins with the first record.
 * Where windows begin with the first record anyway, another lane may have taken that which this one waited for.
 */
export function isGathering(lane: Lane, count: number, most: number, now: number): boolean {
  const { batchSize, gathersFromFirst, window } = lane.mapping.plan
  // Records of another tumbling window are there: no more will come to these.
  if (window === 0 || count === batchSize || count < most) return false
  if (gathersFromFirst === true) {
    lane.gathersUntil = lane.inbox.records.writtenAt(0) + window
  } else if (lane.gathersUntil === Infinity) {
    const end = lane.openedAt + window
    lane.gathersUntil = end > now ? end : now + window
  }
  if (now >= lane.gathersUntil) return false
  lane.timer.set(lane.gathersUntil - now)
  return true
}

/** How many of the first so many records are of one tumbling window (K9). */
export function withinWindow({ inbox, mapping }: Lane, most: number): number {
  const { tumblingWindow } = mapping.plan
  if (tumblingWindow === 0 || most === 0) return most
  const { records } = inbox
  const window = Math.floor(records.writtenAt(0) / tumblingWindow)
  let count = 1
  while (count < most && Math.floor(records.writtenAt(count) / tumblingWindow) === window) count++
  return count
}

/**
 * Whether it is time to end the tumbling window that is open: a record of a later one is there, or none has
 * come for so long after its end. If it is not, the lane looks again when it may be.
 */
export function windowEnds(lane: Lane, now: number): boolean {
  const { inbox, mapping, openWindow } = lane
  const { tumblingWindow } = mapping.plan
  if (openWindow === undefined) return false
  if (inbox.polled > 0) {
    return Math.floor(inbox.records.writtenAt(0) / tumblingWindow) > openWindow
  }
  const closesAt = (openWindow + 1) * tumblingWindow + closingWait
  if (now >= closesAt) return true
  lane.timer.set(closesAt - now)
  return false
}
