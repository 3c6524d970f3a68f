import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import { calmChange } from './calmChange.ts'
import { calmArrivals, calmResource, calmVersion, steady } from './calmParts.ts'
import type { PlanSketch } from './planSketch.ts'
import type { LawForm, Sketch } from './sketch.ts'

const seconds = 1_000_000

/**
 * The plan with all that could bring a time constant of AWS into play taken out of it: Init stays
 * below its limit, ages below 14 h, no rate binds, and nothing is provisioned later than at the
 * start. Its times are whole and free of chance, so that they can be multiplied. Clients and calls
 * are taken out as well: they wait for times that are AWS's or drawn, and rounded.
 */
export function calmPlan(sketch: PlanSketch): PlanSketch {
  const { account, functions, sources, warmers = [], behaviour } = sketch
  const longest = (law: LawForm) => steady(law, 14_000 * seconds)
  return {
    ...sketch,
    account: { ...account, scalingModel: 'current' },
    functions: functions.map(fn => ({
      ...fn,
      calls: [],
      versions: fn.versions.map(calmVersion),
      qualifiers: fn.qualifiers.map(({ provisioned, ...qualifier }) => ({
        ...qualifier,
        provisioned: provisioned && { ...provisioned, scaling: undefined },
      })),
    })),
    sources: sources.map(calmSource),
    warmers: warmers.map(({ handler, ...warmer }) => ({
      ...warmer,
      handler: steady(handler, 1000 * seconds),
    })),
    clients: [],
    queues: [],
    streams: [],
    resources: (sketch.resources ?? []).map(calmResource),
    changes: (sketch.changes ?? []).flatMap(each => calmChange(each, sketch)),
    behaviour: {
      ...behaviour,
      idleTimeout: longest(behaviour.idleTimeout),
      surplusIdleTimeout: behaviour.surplusIdleTimeout && longest(behaviour.surplusIdleTimeout),
      maximumAge: longest(behaviour.maximumAge),
      placementTime: longest(behaviour.placementTime),
      requestRateWindow: 100 * seconds,
      provisionedAtStart: 'ready',
    },
  }
}

function calmSource(source: Sketch<SourcePlan>): Sketch<SourcePlan> {
  const { arrivals, recorded } = source
  const inits = recorded?.inits.map(time => time && Math.min(time, 3 * seconds))
  return {
    ...source,
    arrivals: calmArrivals(arrivals),
    recorded: recorded && { ...recorded, inits: inits ?? [] },
  }
}
