import { parseDuration } from '../math/units/duration.ts'
import { bothObservers } from '../metrics/bothObservers.ts'
import type { Measures } from '../metrics/measures.ts'
import { Recorder } from '../metrics/recorder.ts'
import type { Observer } from '../model/observer.ts'
import { World } from '../model/world.ts'
import { planOf } from '../scenario/planOf.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { partEnd } from './partEnd.ts'
import { warmupOf } from './warmup.ts'

export interface Simulating {
  /** Instead of the scenario's own. */
  readonly seed?: string
  /** Told of everything that happens, besides the statistics. */
  readonly observer?: Observer
  /** Told now and then how far the run is, and how many requests have arrived. */
  progress?(share: number, requests: number): void
}

/** The run is told how far it is after each of so many equal parts of its time. */
const parts = 200

/** Runs the world of a scenario once, from the start to its end. */
export function simulateScenario(scenario: Scenario, simulating: Simulating = {}): Measures {
  const { observer } = simulating
  const seed = simulating.seed ?? scenario.seed
  const until = parseDuration(scenario.duration)
  const plan = planOf(scenario, seed, 0)
  const recorder = new Recorder(plan, { warmup: warmupOf(scenario, plan, until), until })
  const world = new World(
    plan,
    observer === undefined ? recorder : bothObservers(recorder, observer),
  )
  for (let part = 1; part <= parts; part++) {
    world.run(partEnd(part, parts, until))
    simulating.progress?.(part / parts, world.arrived)
  }
  return recorder.measures()
}
