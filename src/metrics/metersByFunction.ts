import { callsOf } from '../model/plan/callsOf.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { SourceMeter } from './sourceMeter.ts'

/** Which calls lead to a function, by its name. */
export function metersByFunction(
  plan: WorldPlan,
  meters: readonly SourceMeter[],
): Map<string, SourceMeter[]> {
  const byName = new Map<string, SourceMeter[]>()
  for (const [index, { functionName }] of callsOf(plan).entries()) {
    const own = byName.get(functionName) ?? []
    byName.set(functionName, own)
    own.push(meters[index]!)
  }
  return byName
}
