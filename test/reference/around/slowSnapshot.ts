import { isInUse } from '../slowLife.ts'
import type { Pool, World } from '../slowWorld.ts'

const longestUnused = 14 * 24 * 3_600_000_000

/**
 * Whether there is something to restore. Where nobody used it for 14 days it is gone, and whoever asks
 * first has it built again (S4).
 */
export function isRestorable(world: World, pool: Pool): boolean {
  const { version, versionPath, lastUse } = pool
  if (!version.snapshot || isInUse(world, pool)) return true
  const usedAt = Math.max(lastUse, pool.snapshotAt)
  if (usedAt + longestUnused <= world.now) {
    const time = world.time(version.snapshot.rebuild, ...versionPath, 'snapshotRebuild')
    pool.snapshotAt = world.now + time
  }
  return pool.snapshotAt <= world.now
}
