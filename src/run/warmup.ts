import { mser5 } from '../math/statistics/mser5.ts'
import { TimeAverage } from '../math/statistics/timeAverage.ts'
import { parseDuration } from '../math/units/duration.ts'
import { deafObserver } from '../model/deafObserver.ts'
import type { Observer } from '../model/observer.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import { World } from '../model/world.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { partEnd } from './partEnd.ts'

/** The run is cut into so many equal parts to see where it settles. */
const parts = 500

/**
 * How long the statistics wait. `auto` finds it in a run of its own: where MSER-5 cuts the series
 * of the mean number of environments, which settle last of all.
 */
export function warmupOf(scenario: Scenario, plan: WorldPlan, until: number): number {
  if (scenario.warmup !== 'auto') return parseDuration(scenario.warmup)
  const environments = new TimeAverage(0, 0)
  const world = new World(plan, counting(environments))
  const means = Array.from({ length: parts }, (_, part) => {
    const end = partEnd(part + 1, parts, until)
    world.run(end)
    const mean = environments.mean(end)
    environments.restart(end)
    return Number.isNaN(mean) ? 0 : mean
  })
  const { cut } = mser5(means)
  return cut === 0 ? 0 : partEnd(cut, parts, until)
}

/** Follows the number of environments. */
function counting(environments: TimeAverage): Observer {
  return {
    ...deafObserver,
    created: (_, now) => environments.change(now, environments.level + 1),
    removed: (_, now) => environments.change(now, environments.level - 1),
  }
}
