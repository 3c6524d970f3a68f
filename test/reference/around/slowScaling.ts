import type { ProvisionedPlan } from '../../../src/model/plan/functionPlan.ts'
import { configure, within } from '../slowProvisioning.ts'
import type { Life, Pool, World } from '../slowWorld.ts'

type Scaling = NonNullable<ProvisionedPlan['scaling']>

const minute = 60_000_000

/** Application Auto Scaling asks for another number of provisioned environments now and then. */
export function startScaling(world: World, pool: Pool, { schedule, tracking }: Scaling): void {
  for (const action of schedule) world.live(change(world, pool, action))
  if (tracking) world.live(track(world, pool, tracking))
}

/** Scheduled scaling (C18). */
function* change(world: World, pool: Pool, action: Scaling['schedule'][number]): Life {
  yield action.at
  bound(world, pool, action)
}

/** Other bounds ask for another number only where what is asked for is out of them. */
export function bound(
  world: World,
  pool: Pool,
  { least = pool.least, most = pool.most }: Omit<Scaling['schedule'][number], 'at'>,
): void {
  Object.assign(pool, { least, most })
  if (within(pool, pool.configured) === pool.configured) return
  world.live(configure(world, pool, pool.configured))
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

/** What is provisioned was as busy as now for some time. */
export function measureUse(world: World, time: number): void {
  for (const pool of world.pools.filter(one => one.isProvisioned)) {
    pool.busyTime += world.in(pool, 'busy').length * time
    pool.readyTime += world.in(pool).length * time
  }
}
