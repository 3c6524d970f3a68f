import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { startAround } from './around/slowAround.ts'
import { requestOf } from './around/slowCall.ts'
import { measureUse } from './around/slowScaling.ts'
import { toldMore } from './around/slowTold.ts'
import { endOf, remove } from './slowLife.ts'
import { keepProvisioned, startProvisioning } from './slowProvisioning.ts'
import { decide } from './slowRequest.ts'
import { type Life, poolOf, ranks, World } from './slowWorld.ts'

/** What happens in a world of this plan before `until`: the slow, obvious second implementation. */
export function simulateSlowly(plan: WorldPlan, until: number): LogRecord[] {
  const world = new World(plan)
  for (const fn of plan.functions) {
    for (const version of fn.versions) world.pools.push(poolOf(fn, version))
    for (const { name, routes, provisioned } of fn.qualifiers) {
      const version = fn.versions.find(one => one.name === routes[0]?.version)
      if (!provisioned || !version) continue
      startProvisioning(world, poolOf(fn, version, name), provisioned)
    }
  }
  for (const source of [...plan.sources, ...(plan.warmers ?? [])]) world.live(call(world, source))
  startAround(world)
  while (step(world, until));
  return toldMore(plan, world.log)
}

/** A source calls, again and again, and takes what it gets. */
function* call(world: World, source: SourcePlan): Life {
  for (let number = 1; ; number++) {
    yield world.asking(world.time(source.arrivals, 'source', source.name, 'arrivals') - world.now)
    const told = { request: `${source.name}#${number}` }
    decide(world, requestOf(world, source, { told, number, isEvent: false, hears() {} }))
  }
}

/** At each moment comes what frees, then what has rested for too long, then what asks. */
function step(world: World, until: number): boolean {
  for (const pool of world.pools.filter(one => one.isProvisioned)) keepProvisioned(world, pool)
  const idle = world.environments.filter(one => one.state === 'idle')
  const ends = idle.map(one => {
    const run = () => remove(world, one, one.oldAt <= world.now ? 'age' : 'idle')
    return { time: Math.max(world.now, endOf(world, one)), rank: ranks.rests, run }
  })
  const [next] = [...world.pending, ...ends].toSorted((a, b) => a.time - b.time || a.rank - b.rank)
  if (!next || next.time >= until) return false
  measureUse(world, next.time - world.now)
  world.now = next.time
  world.pending = world.pending.filter(one => one !== next)
  next.run()
  return true
}
