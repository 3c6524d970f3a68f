import type { Environment } from '../slowLife.ts'
import type { World } from '../slowWorld.ts'

/** Milliseconds that are billed for an invocation (L6, L7, S3). */
export function billed(
  world: World,
  { pool, init, failedInit }: Environment,
  used: number,
): number {
  const { billFailedInit, billedRestoreShare } = world.plan.behaviour
  const inMs = (time: number) => Math.ceil(time / 1000)
  if (pool.version.restore) return inMs(used) + inMs(Math.round(billedRestoreShare * init))
  return inMs(used + init + (billFailedInit ? failedInit : 0))
}
