import type { ChangePlanOf, SetPlan } from '../../../src/model/plan/changePlan.ts'
import type { WorldPlan } from '../../../src/model/plan/worldPlan.ts'
import { configure } from '../slowProvisioning.ts'
import type { Pool, World } from '../slowWorld.ts'
import { expect } from './slowArrivals.ts'
import { changeClient } from './slowClient.ts'
import { deploy } from './slowDeployment.ts'
import { changeResource } from './slowResource.ts'
import { bound } from './slowScaling.ts'
import { changeUsers } from './slowUsers.ts'

/** A plan whose account and functions can be set differently, and nobody else's. */
export function ownPlan(plan: WorldPlan): WorldPlan {
  const functions = plan.functions.map(fn => ({ ...fn }))
  return { ...plan, account: { ...plan.account }, functions }
}

/** Settings have other values from now on. */
export function set(world: World, plan: ChangePlanOf<'set'>): void {
  const { around, buckets } = world
  const { concurrency, reserved, apiRate, since } = plan
  // A quota or a rate that is new begins full.
  if (concurrency !== undefined) {
    Object.assign(world.plan.account, { concurrency })
    delete buckets['account']
  }
  if (apiRate) {
    Object.assign(world.plan.account, { apiRate })
    delete buckets['apis']
  }
  for (const { functionName, to } of reserved) {
    const fn = world.plan.functions.find(one => one.name === functionName)
    Object.assign(fn ?? {}, { reserved: to })
    delete buckets[`reserved/${functionName}`]
  }
  for (const one of plan.versions) setVersion(world, one)
  for (const one of plan.provisioned) setProvisioned(world, one)
  for (const one of plan.resources) changeResource(world, one)
  for (const one of plan.calls) changeClient(world, one, since)
  for (const { source, arrivals, hasNewThoughts = false } of plan.arrivals) {
    const coming = around.comings.get(source)
    if (arrivals.loop === 'closed') changeUsers(world, source, arrivals, hasNewThoughts, since)
    else if (coming) expect(world, source, { ...coming, arrivals, since: [since] })
  }
}

/** What is ours holds from now on everywhere; a setting of AWS's only for what is deployed with it (L21). */
function setVersion(
  world: World,
  { functionName, plan, isDeployed }: SetPlan['versions'][number],
): void {
  const { pools, around, environments } = world
  if (isDeployed) deploy(world, { functionName, versions: [plan.name] })
  const current = new Set([...pools, ...around.tenantPools.map(({ pool }) => pool)])
  const isMeant = ({ fn, version }: Pool) => fn.name === functionName && version.name === plan.name
  for (const pool of new Set([...current, ...environments.map(one => one.pool)])) {
    if (!isMeant(pool)) continue
    const { timeout } = pool.version
    pool.version = current.has(pool) ? plan : { ...plan, timeout }
  }
}

function setProvisioned(
  world: World,
  { functionName, qualifier, executions, bounds }: SetPlan['provisioned'][number],
): void {
  const pool = world.pools.find(
    one => one.isProvisioned && one.fn.name === functionName && one.name === qualifier,
  )
  if (!pool) throw new RangeError(`what is provisioned is set: found ${qualifier}`)
  if (bounds) return bound(world, pool, bounds)
  Object.assign(pool, { least: executions, most: executions })
  // It is told in any case.
  pool.told = { ...pool.told, configured: -1 }
  world.live(configure(world, pool, executions))
}
