import { rateOf } from './bucket.ts'
import { closeAreas, idleOf, readyOf, type SlowLife } from './slowLife.ts'
import type { Pool } from './slowState.ts'

const minute = 60_000_000

/** What is provisioned at the start, and all that will ever change it. */
export function startProvisioning(life: SlowLife, pool: Pool): void {
  const { executions, scaling } = pool.provisioned
  if (life.plan.behaviour.provisionedAtStart === 'ready') {
    pool.configured = executions
    becomeReady(life, pool)
  } else configure(life, pool, executions)
  for (const { at, least, most } of scaling?.schedule ?? []) {
    life.schedule(at, 0, () => {
      pool.range = [least ?? pool.range[0], most ?? pool.range[1]]
      configure(life, pool, pool.configured)
    })
  }
  if (scaling?.tracking) life.schedule(minute, 0, () => tick(life, pool))
}

/** Another number is asked for, and takes the place of whatever is not ready yet. */
function configure(life: SlowLife, pool: Pool, asked: number): void {
  const [least, most] = pool.range
  const wanted = Math.min(Math.max(asked, least), most)
  if (wanted === pool.configured) return
  pool.configured = wanted
  const turn = ++pool.asked
  const ready = readyOf(pool)
  if (wanted > ready) {
    const { provisionedPreparation } = life.plan.behaviour
    const owner = ['provisioned', pool.fn.plan.name, pool.qualifier]
    const preparation = life.time(provisionedPreparation, ...owner, 'preparation')
    const allocation = Math.ceil(((wanted - ready) * minute) / 6000)
    life.schedule(life.now + preparation + allocation, 0, () => {
      if (turn === pool.asked) becomeReady(life, pool)
    })
  }
  closeAreas(pool, life.now)
  pool.leaving += Math.max(0, ready - wanted)
  for (const idle of idleOf(pool.environments)) {
    if (pool.leaving > 0) life.remove(idle, 'deprovisioned')
  }
  tell(life, pool, ready)
}

function becomeReady(life: SlowLife, pool: Pool): void {
  const before = readyOf(pool)
  while (readyOf(pool) < pool.configured) life.provision(pool)
  tell(life, pool, before)
}

function tell({ log, now, plan }: SlowLife, pool: Pool, before: number): void {
  const { fn, qualifier, configured } = pool
  const ready = readyOf(pool)
  if (ready !== before) pool.rate = rateOf(ready, plan.behaviour.requestRateWindow, now)
  log.push({ at: now, event: 'provisioned', function: fn.plan.name, qualifier, configured, ready })
}

/** Target tracking, at every whole minute. */
function tick(life: SlowLife, pool: Pool): void {
  const { now } = life
  const { points, scaledAt } = pool
  const { tracking } = pool.provisioned.scaling ?? {}
  life.schedule(now + minute, 0, () => tick(life, pool))
  closeAreas(pool, now)
  const { busy, ready } = pool.areas
  const latest = busy > 0 ? busy / ready : undefined
  pool.areas = { busy: 0, ready: 0, at: now }
  points.push(latest)
  if (latest === undefined || !tracking) return
  const { target, scaleOutCooldown, scaleInCooldown, scalesIn } = tracking
  const [least, most] = pool.range
  const wanted = Math.min(Math.max(Math.ceil((readyOf(pool) * latest) / target), least), most)
  const last = (count: number) => {
    const known = points.slice(-count).filter(point => point !== undefined)
    return known.length === count ? known : undefined
  }
  const isHigh = last(3)?.every(point => point > target)
  const isLow = scalesIn && last(15)?.every(point => point < 0.9 * target)
  const waits = Math.max(15 * minute, scaleInCooldown)
  if (isHigh && wanted > pool.configured && now - scaledAt.out >= scaleOutCooldown) {
    scaledAt.out = now
    configure(life, pool, wanted)
  }
  if (isLow && wanted < pool.configured && now - scaledAt.in >= waits) {
    scaledAt.in = now
    configure(life, pool, wanted)
  }
}
