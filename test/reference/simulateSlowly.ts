import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { startAround } from './around/slowAround.ts'
import { call } from './around/slowArrivals.ts'
import { measureUse } from './around/slowScaling.ts'
import { ownPlan } from './around/slowSet.ts'
import { toldMore } from './around/slowTold.ts'
import type { Told } from './firstDifference.ts'
import { endOf, remove } from './slowLife.ts'
import { keepProvisioned, startProvisioning } from './slowProvisioning.ts'
import { poolOf, ranks, World } from './slowWorld.ts'

/** What happens in a world of this plan before `until`: the slow, obvious second implementation. */
export function simulateSlowly(given: WorldPlan, until: number): Told[] {
  const plan = ownPlan(given)
  const world = new World(plan)
  for (const fn of plan.functions) {
    for (const version of fn.versions) world.pools.push(poolOf(fn, version))
    for (const { name, routes, provisioned } of fn.qualifiers) {
      const version = fn.versions.find(one => one.name === routes[0]?.version)
      if (!provisioned || !version) continue
      startProvisioning(world, poolOf(fn, version, name), provisioned)
    }
  }
  for (const source of [...plan.sources, ...(plan.warmers ?? [])]) call(world, source)
  startAround(world)
  while (step(world, until));
  return toldMore(plan, world.log)
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
