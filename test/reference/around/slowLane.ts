import type { World } from '../slowWorld.ts'
import { begin } from './slowParts.ts'
import { dropGone } from './slowRows.ts'
import type { Lane, Row, Stream } from './slowShard.ts'
import { setTimer } from './slowTimer.ts'

/** How long a tumbling window waits for a later record when it is over. */
const closingWait = 120_000_000

/** Whether there is a batch to begin with, of what was polled; if not, it may look again. */
export function look(world: World, stream: Stream, lane: Lane, again: () => void): void {
  if (!lane.isFree) return
  lane.polled -= dropGone(world, stream, lane.rows, lane.polled)
  const rows = nextBatch(world, stream, lane)
  if (Array.isArray(rows)) {
    lane.rows.splice(0, rows.length)
    lane.polled -= rows.length
    Object.assign(lane, { isFree: false, closesAt: undefined })
    lane.timer.at = undefined
    return begin(world, stream, lane, rows, () => {
      Object.assign(lane, { isFree: true, hasFinished: true, openedAt: world.now })
      again()
    })
  }
  if (rows !== undefined) setTimer(world, lane.timer, rows, again)
}

/** The records of the next batch, of which there are none where it ends a tumbling window; or when it may be time. */
function nextBatch({ now }: World, { plan }: Stream, lane: Lane): Row[] | number | undefined {
  const { batchSize, window, tumblingWindow } = plan.lanes
  const polled = lane.rows.slice(0, lane.polled)
  const [first] = polled
  // Nothing is left of what was gathered: another window begins with the next record.
  if (!first) lane.closesAt = undefined
  const windowOf = ({ writtenAt }: Row) =>
    tumblingWindow > 0 ? Math.floor(writtenAt / tumblingWindow) : 0
  const { tumbling } = lane
  if (tumbling !== undefined) {
    const endsAt = (tumbling + 1) * tumblingWindow + closingWait
    const isOver = first ? windowOf(first) > tumbling : endsAt <= now
    if (isOver) lane.tumbling = undefined
    if (isOver || !first) return isOver ? [] : endsAt
  }
  if (!first) return undefined
  const rows = polled.filter(row => windowOf(row) === windowOf(first))
  // Where a record of a later window is there, it gets no others.
  if (rows.length < batchSize && rows.length === polled.length) {
    const closesAt = lane.openedAt + window
    // Where nothing came for a whole window, another begins with the first record (E3).
    lane.closesAt ??= closesAt > now ? closesAt : now + window
    if (lane.closesAt > now) return lane.closesAt
  }
  if (tumblingWindow > 0) lane.tumbling = windowOf(first)
  return rows.slice(0, batchSize)
}
