import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import type { QueuePlan } from '../../src/model/plan/queuePlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { StreamPlan } from '../../src/model/plan/streamPlan.ts'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

/** The calls that are made with more around them: by clients, and by functions. */
export function clientCallsIn({ clients = [], functions }: PlanSketch): Sketch<ClientCallPlan>[] {
  return [...clients, ...functions].flatMap(({ calls = [] }) => calls)
}

/** How such a call is made from the start, and however somebody sets it later. */
export function plansOfCall(sketch: PlanSketch, name: string): Sketch<ClientCallPlan>[] {
  const set = (sketch.changes ?? []).flatMap(each => (each.do === 'set' ? each.calls : []))
  return [...clientCallsIn(sketch), ...set.map(({ plan }) => plan)].filter(
    call => call.name === name,
  )
}

/** The name of the call that a request is made by. */
export function callNamed(request: string): string {
  return request.slice(0, request.lastIndexOf('#'))
}

/** From where a request comes, by its label. */
export function callerOf(
  sketch: PlanSketch,
  request: string,
): Sketch<ClientCallPlan | SourcePlan | WarmerPlan | QueuePlan | StreamPlan> | undefined {
  const name = callNamed(request)
  const { sources, warmers = [], queues = [], streams = [] } = sketch
  return [...clientCallsIn(sketch), ...sources, ...warmers, ...queues, ...streams].find(
    call => call.name === name,
  )
}
