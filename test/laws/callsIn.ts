import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

/** The calls that are made with more around them: by clients, and by functions. */
export function clientCallsIn({ clients = [], functions }: PlanSketch): Sketch<ClientCallPlan>[] {
  return [...clients, ...functions].flatMap(({ calls = [] }) => calls)
}

/** From where a request comes, by its label. */
export function callerOf(
  sketch: PlanSketch,
  request: string,
): Sketch<ClientCallPlan | SourcePlan | WarmerPlan> | undefined {
  const name = request.slice(0, request.lastIndexOf('#'))
  const { sources, warmers = [] } = sketch
  return [...clientCallsIn(sketch), ...sources, ...warmers].find(call => call.name === name)
}
