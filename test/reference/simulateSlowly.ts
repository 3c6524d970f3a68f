import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { clientOf } from './around/slowClient.ts'
import { resourceOf } from './around/slowResource.ts'
import { startClients } from './around/slowVisits.ts'
import { endOf, remove } from './slowLife.ts'
import { keepProvisioned, startProvisioning } from './slowProvisioning.ts'
import { decide, requestOf } from './slowRequest.ts'
import { type Life, poolOf, ranks, World } from './slowWorld.ts'

/** What happens in a world of this plan before `until`: the slow, obvious second implementation. */
export function simulateSlowly(plan: WorldPlan, until: number): LogRecord[] {
  const world = new World(plan)
  world.resources.push(...(plan.resources ?? []).map(resourceOf))
  world.callees.push(...plan.functions.flatMap(({ calls = [] }) => calls.map(clientOf)))
  for (const fn of plan.functions) {
    for (const version of fn.versions) world.pools.push(poolOf(fn, version, version.name))
    for (const { name, routes, provisioned } of fn.qualifiers) {
      const version = fn.versions.find(one => one.name === routes[0]?.version)
      if (!provisioned || !version) continue
      startProvisioning(world, poolOf(fn, version, name, true), provisioned)
    }
  }
  for (const source of [...plan.sources, ...(plan.warmers ?? [])]) world.live(call(world, source))
  startClients(world)
  while (step(world, until));
  return world.log
}

/** A source calls, again and again. */
function* call(world: World, source: SourcePlan | WarmerPlan): Life {
  for (let count = 1; ; count++) {
    const at = world.time(source.arrivals, 'source', source.name, 'arrivals')
    yield { time: at - world.now, rank: 'asks' }
    decide(world, requestOf(world, source, count))
  }
}

/** At each moment comes what frees, then what has rested for too long, then what asks. */
function step(world: World, until: number): boolean {
  const provisioned = world.pools.filter(pool => pool.isProvisioned)
  for (const pool of provisioned) keepProvisioned(world, pool)
  const idle = world.pools.flatMap(pool => world.in(pool, 'idle'))
  const ends = idle.map(one => {
    const run = () => remove(world, one, one.oldAt <= world.now ? 'age' : 'idle')
    return { time: Math.max(world.now, endOf(world, one)), rank: 'rests', run } as const
  })
  const all = [...world.pending, ...ends]
  const [next] = all.toSorted(
    (a, b) => a.time - b.time || ranks.indexOf(a.rank) - ranks.indexOf(b.rank),
  )
  if (!next || next.time >= until) return false
  for (const pool of provisioned) {
    pool.busyTime += world.in(pool, 'busy').length * (next.time - world.now)
    pool.readyTime += world.in(pool).length * (next.time - world.now)
  }
  world.now = next.time
  world.pending = world.pending.filter(one => one !== next)
  next.run()
  return true
}
