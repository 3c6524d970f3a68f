import { sum } from 'd3-array'
import type { Request } from './around/slowCall.ts'
import { serve } from './around/slowDeployment.ts'
import { decideManaged } from './around/slowManaged.ts'
import { type Refusal, refuseFor } from './around/slowRefusal.ts'
import { isRestorable } from './around/slowSnapshot.ts'
import { stateOf } from './around/slowState.ts'
import { isFullOfTenants } from './around/slowTenants.ts'
import { create, type Environment, invoke } from './slowLife.ts'
import type { Pool, World } from './slowWorld.ts'

/** Section 2.1 of the rules, from top to bottom. */
export function decide(world: World, request: Request): void {
  if (request.pool.version.managed) return decideManaged(world, request)
  const { now, log, plan } = world
  const { pool, provisioned, caller } = request
  const { fn, version } = pool
  const { reserved = Infinity } = fn
  const isShared = fn.reserved === undefined
  const who = { ...caller.told, function: fn.name, version: version.name, ...pool.whose }
  const state = stateOf(world, request)
  const refuse = (refusal: Refusal, why?: ReturnType<typeof spillOf>) =>
    refuseFor(world, request, refusal, { ...who, state, ...why })
  if (reserved === 0) return refuse('reservedConcurrency')
  const isInRate = (name: string, limit: number) => caller.isEvent || world.isInRate(name, limit)
  if (!isInRate('account', plan.account.concurrency)) return refuse('accountRate')
  if (!isShared && !isInRate(`reserved/${fn.name}`, reserved)) return refuse('reservedRate')
  const why = provisioned && spillOf(world, provisioned, caller.isEvent)
  const ready = provisioned && !why ? world.in(provisioned, 'idle').at(-1) : undefined
  const left = isShared
    ? plan.account.concurrency - claimedOf(world)
    : reserved - takenBy(world, fn)
  const full = isShared ? 'accountConcurrency' : 'reservedConcurrency'
  if (!ready && left <= 0) return refuse(full, why)
  const found = ready ?? preferred(world, pool)
  if (!found && isFullOfTenants(world, fn)) return refuse('tenantEnvironments', why)
  if (!found && !isRestorable(world, pool)) return refuse('snapshot', why)
  if (!found && scalingTokens(world, fn, 1) === 0) return refuse('scalingRate', why)
  request.isOnDemand = !ready
  if (ready) serve(world, request)
  const told = ready ? stateOf(world, request) : state
  world.inFlight.push(request)
  const decision = ready ? 'provisioned' : found ? 'warm' : 'cold'
  const environment =
    found?.who.environment ?? `${fn.name}:${version.name}#${pool.count.created + 1}`
  log.push({ at: now, event: 'decided', ...who, state: told, decision, ...why, environment })
  if (found) return world.live(invoke(world, request, found))
  world.live(create(world, pool, request))
  const { proactiveInit } = plan.behaviour
  pool.owed += proactiveInit / (1 - proactiveInit)
  for (; pool.owed >= 1; pool.owed--) world.live(create(world, pool))
}

/** Why a request does not run on the provisioned environments of the qualifier (C7, C8). */
function spillOf(world: World, pool: Pool, isEvent: boolean) {
  const ready = world.in(pool).length
  if (ready === 0) return { spill: 'notReady' } as const
  if (world.in(pool, 'idle').length === 0) return { spill: 'allBusy' } as const
  const isInRate = isEvent || world.isInRate([...pool.path, pool.grants].join('/'), pool.allocated)
  return isInRate ? undefined : ({ spill: 'rate' } as const)
}

/** The idle environment on demand that the policy of reuse prefers (L16). */
function preferred(world: World, pool: Pool): Environment | undefined {
  const { reuse } = world.plan.behaviour
  const idle = world.in(pool, 'idle')
  const isDrawn = reuse === 'random' && idle.length > 1
  if (isDrawn) return idle[Math.floor(world.uniform(...pool.reusePath, 'reuse') * idle.length)]
  return idle.at(reuse === 'leastRecentlyUsed' ? 0 : -1)
}

/** Environments that may still be added, of which one may be taken (C10). */
export function scalingTokens(world: World, fn: Pool['fn'], taken: 0 | 1): number {
  const { scalingModel, legacyBurst } = world.plan.account
  return scalingModel === 'legacy2023'
    ? world.tokens('burst', legacyBurst, 500, 60_000_000, taken)
    : world.tokens(`scaling/${fn.name}`, 1000, 100, 1_000_000, taken)
}

/** What a function takes: requests on demand, and what is provisioned, also what still leaves. */
function takenBy(world: World, fn: Pool['fn']): number {
  const pools = world.pools.filter(one => one.fn === fn && one.isProvisioned)
  const held = sum(pools, one => Math.max(one.configured, world.in(one).length))
  return held + world.inFlight.filter(one => one.pool.fn === fn && one.isOnDemand).length
}

/** What all functions take of the account, and all that is set aside, used or not (C5). */
export const claimedOf = (world: World) =>
  sum(world.plan.functions, one => one.reserved ?? takenBy(world, one))
