import type { ProvisionedPlan } from '../../src/model/plan/functionPlan.ts'
import { closeAreas } from './closeAreas.ts'
import { idleOf, type SlowLife } from './slowLife.ts'
import type { Pool } from './slowState.ts'

type Tracking = NonNullable<NonNullable<ProvisionedPlan['scaling']>['tracking']>

const minute = 60_000_000

/** What is provisioned at the start, and all that will ever change it. */
export function startProvisioning(life: SlowLife, pool: Pool, plan: ProvisionedPlan): void {
  const { executions, scaling } = plan
  const isReady = life.plan.behaviour.provisionedAtStart === 'ready'
  configure(life, pool, executions, isReady)
  for (const { at, least, most } of scaling?.schedule ?? []) {
    life.schedule(at, 0, () => {
      pool.range = [least ?? pool.range[0], most ?? pool.range[1]]
      configure(life, pool, pool.configured)
    })
  }
  const { tracking } = scaling ?? {}
  if (tracking) life.schedule(minute, 0, () => tick(life, pool, tracking))
}

/** Another number is asked for, and takes the place of whatever is not ready yet. */
function configure(life: SlowLife, pool: Pool, asked: number, isReady = false): void {
  const wanted = within(pool, asked)
  if (wanted === pool.configured) return
  const turn = ++pool.asked
  const ready = pool.environments.length
  pool.configured = wanted
  for (const idle of idleOf(pool.environments).slice(0, Math.max(0, ready - wanted))) {
    life.remove(idle, 'deprovisioned', true)
  }
  if (isReady) return becomeReady(life, pool)
  life.tellReady(pool, ready)
  if (wanted <= ready) return
  const { provisionedPreparation } = life.plan.behaviour
  const preparation = life.time(provisionedPreparation, ...pool.path, 'preparation')
  const allocation = Math.ceil(((wanted - ready) * minute) / 6000)
  life.schedule(life.now + preparation + allocation, 0, () => {
    if (turn === pool.asked) becomeReady(life, pool)
  })
}

function becomeReady(life: SlowLife, pool: Pool): void {
  const before = pool.environments.length
  while (pool.environments.length < pool.configured) life.provision(pool)
  life.tellReady(pool, before)
}

/** Target tracking, at every whole minute. */
function tick(life: SlowLife, pool: Pool, tracking: Tracking): void {
  const { now } = life
  const { points, scaled, areas } = pool
  const { target, scaleOutCooldown, scaleInCooldown, scalesIn } = tracking
  life.schedule(now + minute, 0, () => tick(life, pool, tracking))
  closeAreas(pool, now)
  const latest = areas.busy > 0 ? areas.busy / areas.ready : undefined
  Object.assign(areas, { busy: 0, ready: 0 })
  points.push(latest)
  const last = (count: number, holds: (point: number) => boolean) =>
    points.length >= count &&
    points.slice(-count).every(point => point !== undefined && holds(point))
  const wanted = within(pool, Math.ceil((pool.environments.length * (latest ?? 0)) / target))
  const isOut = last(3, point => point > target) && wanted > pool.configured
  const isIn = scalesIn && last(15, point => point < 0.9 * target) && wanted < pool.configured
  if (isOut && now - scaled.out >= scaleOutCooldown) {
    scaled.out = now
    configure(life, pool, wanted)
  } else if (isIn && now - scaled.in >= Math.max(15 * minute, scaleInCooldown)) {
    scaled.in = now
    configure(life, pool, wanted)
  }
}

function within({ range: [least, most] }: Pool, wanted: number): number {
  return Math.min(Math.max(wanted, least), most)
}
