import type { ProvisionedPlan } from '../../src/model/plan/functionPlan.ts'
import { startScaling } from './around/slowScaling.ts'
import { born, free, remove } from './slowLife.ts'
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
  if (wanted === pool.configured) return
  const order = ++pool.order
  const ready = world.in(pool).length
  pool.configured = wanted
  pool.allocated = isReady ? wanted : Math.min(wanted, ready)
  const surplus = world.in(pool, 'idle').slice(0, Math.max(0, ready - wanted))
  for (const environment of surplus) remove(world, environment, 'deprovisioned')
  if (wanted === pool.allocated) return
  const { provisionedPreparation } = world.plan.behaviour
  const preparation = world.time(provisionedPreparation, ...pool.path, 'preparation')
  yield preparation + Math.ceil(((wanted - ready) * 60_000_000) / 6000)
  if (order === pool.order) pool.allocated = wanted
}

export const within = ({ least, most }: Pool, wanted: number) =>
  Math.min(Math.max(wanted, least), most)

/** What is provisioned is kept at its number (C19); another one is told, and its rate begins anew (C7). */
export function keepProvisioned(world: World, pool: Pool): void {
  const { now, log } = world
  while (world.in(pool).length < pool.allocated) {
    const environment = born(world, pool)
    log.push({ at: now, event: 'initialized', ...environment.who })
    free(world, environment)
  }
  const { fn, name: qualifier, configured, told } = pool
  const ready = world.in(pool).length
  if (ready === told.ready && configured === told.configured) return
  if (ready !== told.ready) pool.changes++
  pool.told = { configured, ready }
  log.push({ at: now, event: 'provisioned', function: fn.name, qualifier, ...pool.told })
}
