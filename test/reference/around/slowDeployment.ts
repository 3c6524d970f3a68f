import type { ChangePlanOf } from '../../../src/model/plan/changePlan.ts'
import { remove } from '../slowLife.ts'
import { allocate, grant } from '../slowProvisioning.ts'
import type { Pool, World } from '../slowWorld.ts'
import type { Request } from './slowCall.ts'

/** New code for versions of a function: who comes from now on gets new environments (L21). */
export function deploy(
  world: World,
  plan: Pick<ChangePlanOf<'deploy'>, 'functionName' | 'versions'>,
): void {
  const isMeant = ({ fn, version }: Pool) =>
    fn.name === plan.functionName && plan.versions.includes(version.name)
  for (const pool of world.pools.filter(one => isMeant(one) && !one.isProvisioned)) {
    replace(world, pool)
    const provisioned = world.pools.filter(one => one.isProvisioned && isMeant(one))
    for (const one of provisioned.filter(({ version }) => version === pool.version)) {
      redeploy(world, one, pool)
    }
  }
}

/** Those of the old code have a pool of their own from now on, where nobody finds them. */
function replace(world: World, pool: Pool): void {
  const { tenantPools } = world.around
  // New code has a snapshot of its own, which nobody has left unused so far.
  const next = { ...pool, snapshotAt: world.now }
  world.pools.splice(world.pools.indexOf(pool), 1, next)
  retire(world, pool)
  for (const [i, { of, pool: own }] of tenantPools.entries()) {
    if (of !== pool) continue
    tenantPools[i] = { of: next, pool: { ...own } }
    retire(world, own)
  }
}

/** What was provisioned serves until as many of the new code are allocated, unless it goes at once. */
function redeploy(world: World, pool: Pool, before: Pool): void {
  if (pool.configured === 0) {
    // What is busy still, since fewer are asked for, is of the old code.
    pool.code++
    return
  }
  const isAtOnce = world.plan.behaviour.provisionedAtDeploy === 'atOnce'
  if (isAtOnce) retire(world, pool)
  if (isAtOnce) grant(pool, 0)
  if (!isAtOnce && !world.around.before.has(pool)) world.around.before.set(pool, before)
  pool.order++
  // It is told in any case.
  pool.told = { ...pool.told, configured: -1 }
  world.live(allocate(world, pool, pool.configured))
}

/** What is idle of the old code goes at once, what is busy when it is free. */
function retire(world: World, pool: Pool): void {
  // What is provisioned is told in any case.
  Object.assign(pool, { code: pool.code + 1, told: { configured: -1, ready: -1 } })
  for (const idle of world.in(pool, 'idle')) remove(world, idle, 'deployed')
}

export const isRollingOut = ({ around }: World, pool: Pool) => around.before.has(pool)

/** As many of the new code are there as are asked for. */
export function endRollout(world: World, pool: Pool): void {
  if (world.around.before.delete(pool)) retire(world, pool)
}

/** A request runs on what is provisioned: while new code rolls out, on the version before. */
export function serve({ around }: World, request: Request): void {
  const { provisioned, pool } = request
  request.pool = (provisioned && around.before.get(provisioned)) ?? pool
  request.timeout = request.pool.version.timeout
}
