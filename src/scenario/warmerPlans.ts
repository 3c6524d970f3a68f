import { bursts } from '../math/arrivals/bursts.ts'
import type { WarmerPlan } from '../model/plan/warmerPlan.ts'
import { callPlan } from './callPlan.ts'
import { lawOf } from './lawOf.ts'
import type { Scenario } from './scenario.ts'
import { timeOf } from './timeOf.ts'

/** Who only keeps environments warm. */
export function warmerPlans(scenario: Scenario): readonly WarmerPlan[] {
  return Object.entries(scenario.warmers ?? {}).map(([name, settings]) => {
    const { FunctionName, every, concurrency, duration } = settings
    const arrivals = bursts.create({ size: concurrency, every: timeOf(every), spread: 0 })
    return { ...callPlan(scenario, name, FunctionName), arrivals, handler: lawOf(duration) }
  })
}
