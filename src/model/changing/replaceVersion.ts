import { EnvironmentPool } from '../environmentPool.ts'
import type { FunctionVersion } from '../functionVersion.ts'
import { mostRecentlyUsed } from '../reusePolicies/mostRecentlyUsed.ts'
import type { Changing } from './changing.ts'

/**
 * Puts another in the place of a version (L21): in everything that leads to it, and in what is
 * provisioned of it. What is idle of the old one goes at once, what is busy when it becomes free, and
 * requests that wait for an Init of it still run on it. What was provisioned may serve on until
 * there is something in its place.
 */
export function replaceVersion(
  { functions, life, managed, provisioning, behaviour }: Changing,
  old: FunctionVersion,
  next: FunctionVersion,
  now: number,
): void {
  const { pools, qualifiers, provisioned } = functions
  const retire = (before: FunctionVersion, after: FunctionVersion): void => {
    life.clear(before)
    const place = pools.findIndex(({ version }) => version === before)
    // The choice among idle environments goes on, so that its random numbers do.
    pools.push(new EnvironmentPool(after, pools[place]!.idle))
    pools[place] = new EnvironmentPool(before, noneIdle, pools[place]!.waiting)
  }
  retire(old, next)
  next.byTenant = old.byTenant?.renewed(next, retire)
  for (const { routes } of qualifiers.get(old.lambda.name)?.values() ?? []) {
    for (const route of routes) if (route.version === old) route.version = next
  }
  next.snapshot?.publish(now)
  if (old.isManaged) managed?.replace(old, next)
  const isRolling = behaviour.provisionedAtDeploy !== 'atOnce'
  for (const { target } of provisioned) {
    if (target.version === old || target.next === old) provisioning.renew(target, next, isRolling)
  }
}

/** What a version that was replaced has: nothing becomes idle of it. */
const noneIdle = mostRecentlyUsed.create(() => {
  throw new RangeError('nothing is chosen from nothing')
})
