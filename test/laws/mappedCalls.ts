import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

type CallSketch = Sketch<ClientCallPlan>

/** The plan in which clients and handlers make calls that are others; each is told its place among all. */
export function mappedCalls(
  plan: PlanSketch,
  become: (call: CallSketch, place: number) => CallSketch,
): PlanSketch {
  let place = 0
  const mapped = (call: CallSketch) => become(call, place++)
  return {
    ...plan,
    clients: (plan.clients ?? []).map(each => ({ ...each, calls: each.calls.map(mapped) })),
    functions: plan.functions.map(each => ({ ...each, calls: (each.calls ?? []).map(mapped) })),
  }
}
