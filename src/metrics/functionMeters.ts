import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { ClientRecorder } from './clientRecorder.ts'
import { FunctionMeter } from './functionMeter.ts'
import type { Levels } from './levels.ts'
import { metersByFunction } from './metersByFunction.ts'
import type { SourceMeter } from './sourceMeter.ts'

interface AllLevels {
  readonly concurrency: Levels
  readonly environments: Levels
}

/** A meter for each function, which knows those of who calls it. */
export function functionMeters(
  plan: WorldPlan,
  sources: readonly SourceMeter[],
  clients: ClientRecorder,
  levels: AllLevels,
  kept: number,
): FunctionMeter[] {
  const metersOf = metersByFunction(plan, sources)
  return plan.functions.map((each, index) => {
    const isManaged = each.versions.some(({ managed }) => managed !== undefined)
    // Managed Instances have quotas of their own (G7).
    const isUnreserved = each.reserved === undefined && !isManaged
    const own = {
      sources: metersOf.get(each.name) ?? [],
      calls: clients.callsOf(each),
      events: clients.eventsOf(each),
    }
    return new FunctionMeter({ index, isUnreserved, isManaged, ...own, ...levels, kept })
  })
}
