import type { World } from '../slowWorld.ts'
import type { Row, Stream } from './slowShard.ts'

type End = 'done' | 'retriesExhausted' | 'tooOld' | 'expired'

/** Why a record is not tried any more, if it is too old. */
function whyGone(world: World, { plan }: Stream, { writtenAt }: Row): End | undefined {
  const { retention, maximumAge } = plan.lanes
  if (writtenAt + retention <= world.now) return 'expired'
  return writtenAt + maximumAge <= world.now ? 'tooOld' : undefined
}

/** It comes to an end with records. */
export function endRows(world: World, { plan }: Stream, rows: readonly Row[], event: End): void {
  for (const { number } of rows) world.log.push({ at: world.now, event, source: plan.name, number })
}

/** Whatever is too old is gone when it would be read or tried again (K4, K12): so many of the first ones. */
export function dropGone(world: World, stream: Stream, rows: Row[], most = rows.length): number {
  let dropped = 0
  for (; dropped < most; dropped++) {
    const [first] = rows
    const why = first && whyGone(world, stream, first)
    if (!first || !why) break
    rows.shift()
    endRows(world, stream, [first], why)
  }
  return dropped
}
