import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { clientCallFrom } from './callsFrom.ts'
import type { Sketch } from './sketch.ts'
import { versionFrom } from './versionFrom.ts'

/** The change that is sketched. */
export function changeFrom(change: Sketch<ChangePlan>): ChangePlan {
  if (change.do !== 'set') return change
  const { versions, calls, arrivals } = change
  return {
    ...change,
    queues: [],
    versions: versions.map(each => ({ ...each, plan: versionFrom(each.plan) })),
    calls: calls.map(each => ({ ...each, plan: clientCallFrom(each.plan) })),
    arrivals: arrivals.map(each => ({ ...each, arrivals: arrivalsOf(each.arrivals) })),
  }
}
