import type { CallPlan } from './callPlan.ts'
import type { ClientCallPlan } from './clientPlan.ts'
import type { WarmerPlan } from './warmerPlan.ts'
import type { WorldPlan } from './worldPlan.ts'

/** Every place from which a function is called; its place in this list is its number everywhere. */
export function callsOf(plan: WorldPlan): readonly (CallPlan | WarmerPlan)[] {
  const { queues = [], sources, streams = [], warmers = [] } = plan
  return [...sources, ...clientCallsOf(plan), ...queues, ...streams, ...warmers]
}

/** Those of them that make requests of one or more attempts; they come after the direct sources. */
export function clientCallsOf({
  clients = [],
  stateMachines = [],
  functions,
}: WorldPlan): readonly ClientCallPlan[] {
  return [...clients, ...stateMachines, ...functions].flatMap(({ calls = [] }) => calls)
}
