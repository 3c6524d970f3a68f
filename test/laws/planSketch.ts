import { distributionOf } from '../../src/math/distributionOf.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import {
  clientCallFrom,
  clientFrom,
  queueFrom,
  sourceFrom,
  streamFrom,
  warmerFrom,
} from './callsFrom.ts'
import { changeFrom } from './changeFrom.ts'
import type { Sketch } from './sketch.ts'
import { lawFrom, versionFrom } from './versionFrom.ts'

/** A whole world in plain data, and how long it is watched. */
export interface PlanSketch extends Sketch<WorldPlan> {
  readonly until: number
}

/** The plan that is sketched. */
export function planOf(sketch: PlanSketch): WorldPlan {
  const { seed, replication, account, behaviour } = sketch
  return {
    seed,
    replication,
    account,
    functions: sketch.functions.map(({ versions, calls = [], ...fn }) => ({
      ...fn,
      versions: versions.map(versionFrom),
      calls: calls.map(clientCallFrom),
    })),
    sources: sketch.sources.map(sourceFrom),
    clients: (sketch.clients ?? []).map(clientFrom),
    queues: (sketch.queues ?? []).map(queueFrom),
    streams: (sketch.streams ?? []).map(streamFrom),
    warmers: (sketch.warmers ?? []).map(warmerFrom),
    resources: sketch.resources ?? [],
    changes: (sketch.changes ?? []).map(changeFrom),
    behaviour: {
      ...behaviour,
      idleTimeout: distributionOf(behaviour.idleTimeout),
      surplusIdleTimeout: lawFrom(behaviour.surplusIdleTimeout),
      maximumAge: distributionOf(behaviour.maximumAge),
      placementTime: distributionOf(behaviour.placementTime),
      provisionedPreparation: distributionOf(behaviour.provisionedPreparation),
    },
  }
}
