import type { ProvisionedPlan } from '../../src/model/plan/functionPlan.ts'
import { endRollout, isRollingOut } from './around/slowDeployment.ts'
import { startScaling } from './around/slowScaling.ts'
import { born, current, free, remove } from './slowLife.ts'
import type { Life, Pool, World } from './slowWorld.ts'

/** What is provisioned at the start, and who will ever change it. */
export function startProvisioning(world: World, pool: Pool, plan: ProvisionedPlan): void {
  const { executions, scaling } = plan
  const { least, most } = scaling ?? { least: executions, most: executions }
  world.pools.push(Object.assign(pool, { least, most }))
  const isReady = world.plan.behaviour.provisionedAtStart === 'ready'
  world.live(configure(world, pool, executions, isReady))
  if (scaling) startScaling(world, pool, scaling)
}

/** Another number is asked for, and takes the place of whatever is not ready yet (C8, C9). */
export function* configure(world: World, pool: Pool, asked: number, isReady = false): Life {
  const wanted = within(pool, asked)
  pool.order++
  pool.configured = wanted
  // What is still of the old code serves until there is as much of the new.
  const isRolling = isRollingOut(world, pool) && wanted > 0
  if (!isRolling) endRollout(world, pool)
  const ready = isRolling ? 0 : current(world, pool).length
  if (isReady || wanted <= ready) grant(pool, wanted)
  else if (ready > pool.allocated) grant(pool, ready)
  const surplus = world.in(pool, 'idle').slice(0, Math.max(0, ready - wanted))
  for (const environment of surplus) remove(world, environment, 'deprovisioned')
  if (wanted > ready && !isReady) yield* allocate(world, pool, wanted - ready)
}

/** So many are kept from now on, and their rate begins anew (C7). */
export function grant(pool: Pool, executions: number): void {
  pool.allocated = executions
  pool.grants++
}

/** After a while there are as many as are asked for, unless they are asked for anew. */
export function* allocate(world: World, pool: Pool, more: number): Life {
  const order = pool.order
  const law = world.plan.behaviour.provisionedPreparation
  yield world.time(law, ...pool.path, 'preparation') + Math.ceil((more * 60_000_000) / 6000)
  if (order !== pool.order) return
  endRollout(world, pool)
  grant(pool, pool.configured)
}

export const within = ({ least, most }: Pool, wanted: number) =>
  Math.min(Math.max(wanted, least), most)

/** What is provisioned is kept at its number (C19); another one is told. */
export function keepProvisioned(world: World, pool: Pool): void {
  const { now, log } = world
  while (current(world, pool).length < pool.allocated) {
    const environment = born(world, pool)
    log.push({ at: now, event: 'initialized', ...environment.who })
    free(world, environment)
  }
  const { fn, name: qualifier, configured, told } = pool
  const ready = world.in(pool).length
  if (ready === told.ready && configured === told.configured) return
  pool.told = { configured, ready }
  log.push({ at: now, event: 'provisioned', function: fn.name, qualifier, ...pool.told })
}
