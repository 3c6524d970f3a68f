import type { ProvisionedPlan } from '../../src/model/plan/functionPlan.ts'
import { born, free, remove } from './slowLife.ts'
import type { Life, Pool, World } from './slowWorld.ts'

type Scaling = NonNullable<ProvisionedPlan['scaling']>

const minute = 60_000_000

/** What is provisioned at the start, and all that will ever change it. */
export function startProvisioning(world: World, pool: Pool, plan: ProvisionedPlan): void {
  const { executions, scaling } = plan
  const { least = executions, most = executions, schedule = [], tracking } = scaling ?? {}
  world.pools.push(Object.assign(pool, { least, most }))
  const isReady = world.plan.behaviour.provisionedAtStart === 'ready'
  world.live(configure(world, pool, executions, isReady))
  for (const action of schedule) world.live(change(world, pool, action))
  if (tracking) world.live(track(world, pool, tracking))
}

/** Another number is asked for, and takes the place of whatever is not ready yet (C8, C9). */
function* configure(world: World, pool: Pool, asked: number, isReady = false): Life {
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
  yield preparation + Math.ceil(((wanted - ready) * minute) / 6000)
  if (order === pool.order) pool.allocated = wanted
}

/** Scheduled scaling (C18). */
function* change(world: World, pool: Pool, action: Scaling['schedule'][number]): Life {
  yield action.at
  pool.least = action.least ?? pool.least
  pool.most = action.most ?? pool.most
  yield* configure(world, pool, pool.configured)
}

/** Target tracking (C16, C17): at every whole minute, by the part of what was ready that was busy. */
function* track(world: World, pool: Pool, tracking: NonNullable<Scaling['tracking']>): Life {
  const { target, scaleOutCooldown, scaleInCooldown, scalesIn } = tracking
  const points: number[] = []
  let [lastOut, lastIn] = [-Infinity, -Infinity]
  const areLast = (count: number, holds: (point: number) => boolean) =>
    points.slice(-count).filter(holds).length === count
  for (;;) {
    yield minute
    // Where nothing was busy there is no point.
    const latest = pool.busyTime > 0 ? pool.busyTime / pool.readyTime : Number.NaN
    points.push(latest)
    Object.assign(pool, { busyTime: 0, readyTime: 0 })
    const wanted = within(pool, Math.ceil((world.in(pool).length * latest) / target))
    const isHigh = areLast(3, point => point > target) && wanted > pool.configured
    const isLow = scalesIn && areLast(15, point => point < 0.9 * target) && wanted < pool.configured
    const isOut = isHigh && world.now - lastOut >= scaleOutCooldown
    const isIn = isLow && world.now - lastIn >= Math.max(15 * minute, scaleInCooldown)
    if (isOut) lastOut = world.now
    if (isIn) lastIn = world.now
    if (isOut || isIn) world.live(configure(world, pool, wanted))
  }
}

const within = ({ least, most }: Pool, wanted: number) => Math.min(Math.max(wanted, least), most)

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
