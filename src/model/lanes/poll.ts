import type { StreamObserver } from '../streamObserver.ts'
import type { Lane } from './lane.ts'

/** Lambda reads all that waits for a lane; what no filter lets through is passed over, and is in no batch (E6). [hot] */
export function poll(lane: Lane, observer: StreamObserver, now: number): void {
  const { inbox, mapping } = lane
  const { polled, records } = inbox
  if (records.length === polled) return
  observer.polled(lane, records.length - polled, now)
  if (mapping.filters) passOver(lane, observer, now)
  inbox.polled = records.length
}

function passOver(lane: Lane, observer: StreamObserver, now: number): void {
  const { inbox, mapping } = lane
  const { passedOver } = mapping
  inbox.records.sift(passedOver, inbox.polled)
  const { length } = passedOver
  if (length === 0) return
  observer.filteredOut(lane, passedOver, length, now)
  passedOver.drop(length)
  mapping.left += length
}
