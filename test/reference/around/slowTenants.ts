import { cumsum } from 'd3-array'
import type { CallPlan } from '../../../src/model/plan/callPlan.ts'
import type { Pool, World } from '../slowWorld.ts'

/** For whom a request is made: the k-th as often as k to the power of minus the exponent. */
export function tenantOf(world: World, { name, tenants }: CallPlan): number | undefined {
  if (!tenants) return undefined
  const upTo = cumsum(Array.from({ length: tenants.count }, (_, i) => (i + 1) ** -tenants.exponent))
  const drawn = world.uniform('source', name, 'tenants') * (upTo.at(-1) ?? 0)
  return 1 + upTo.findIndex(most => drawn < most)
}

/** Where the environments of a tenant live; they are counted, and draw, with those of all others (T1). */
export function poolOfTenant(world: World, of: Pool, tenant: number | undefined): Pool {
  if (tenant === undefined) return of
  const { tenantPools } = world.around
  const known = tenantPools.find(each => each.of === of && each.pool.whose.tenant === tenant)
  if (known) return known.pool
  // Which of its own idle ones is next is drawn apart from those of others.
  const reusePath = [...of.path, 'tenant', String(tenant)]
  const pool = { ...of, owed: 0, lastUse: 0, whose: { tenant }, reusePath }
  tenantPools.push({ of, pool })
  return pool
}

/** How many environments all tenants of a function have, and how many there may be (T2). */
export function tenancyOf(
  world: World,
  { isPerTenant, name, reserved }: Pool['fn'],
): { tenantEnvironments?: number; tenantEnvironmentsMost?: number } {
  if (!isPerTenant) return {}
  const most = Math.floor(2.5 * (reserved ?? world.plan.account.concurrency))
  const tenantEnvironments = world.environments.filter(one => one.pool.fn.name === name).length
  return { tenantEnvironments, tenantEnvironmentsMost: most }
}

export function isFullOfTenants(world: World, fn: Pool['fn']): boolean {
  const { tenantEnvironments = 0, tenantEnvironmentsMost = Infinity } = tenancyOf(world, fn)
  return tenantEnvironments >= tenantEnvironmentsMost
}
