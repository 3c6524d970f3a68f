import type { DecisionState } from '../../../src/metrics/logRecord.ts'
import { claimedOf, scalingTokens } from '../slowRequest.ts'
import type { Pool, World } from '../slowWorld.ts'
import type { Request } from './slowCall.ts'
import { tenancyOf } from './slowTenants.ts'

/** What a decision tells of the moment at which it is made. */
export function stateOf(world: World, { pool, provisioned }: Request): DecisionState {
  const { fn } = pool
  const { concurrency: accountConcurrency } = world.plan.account
  const count = (of: Pool, state?: string) => world.in(of, state).length
  const using = { initializing: count(pool, 'initializing'), busy: count(pool, 'busy') }
  const environments = { environments: count(pool), ...using, idle: count(pool, 'idle') }
  const concurrency = world.inFlight.filter(one => one.pool.fn === fn).length
  const reserved = fn.reserved !== undefined && { reserved: fn.reserved }
  const claimed = claimedOf(world)
  const limits = { ...reserved, accountConcurrency, ...tenancyOf(world, fn) }
  const ready = provisioned && {
    provisionedReady: count(provisioned),
    provisionedBusy: count(provisioned, 'busy'),
  }
  const scaling = { scalingTokens: scalingTokens(world, fn, 0) }
  return { ...environments, concurrency, claimed, ...limits, ...scaling, ...ready }
}
