import type { PlanSketch } from './planSketch.ts'
import { scaledChange } from './scaledChange.ts'
import { scaledArrivals, scaledLaw, scaledResource, scaledVersion } from './scaledParts.ts'
import type { LawForm } from './sketch.ts'

/** The plan with every time in it multiplied; it has no clients. */
export function scaledPlan(sketch: PlanSketch, factor: number): PlanSketch {
  const { functions, sources, warmers = [], behaviour } = sketch
  const scaled = (law: LawForm) => scaledLaw(law, factor)
  const optional = (law: LawForm | undefined) => law && scaled(law)
  return {
    ...sketch,
    until: sketch.until * factor,
    functions: functions.map(fn => ({
      ...fn,
      versions: fn.versions.map(version => scaledVersion(version, factor)),
    })),
    sources: sources.map(source => ({
      ...source,
      arrivals: scaledArrivals(source.arrivals, factor),
      recorded: source.recorded && {
        durations: source.recorded.durations.map(time => time && time * factor),
        inits: source.recorded.inits.map(time => time && time * factor),
        errors: source.recorded.errors,
      },
    })),
    warmers: warmers.map(warmer => ({
      ...warmer,
      arrivals: scaledArrivals(warmer.arrivals, factor),
      handler: scaled(warmer.handler),
    })),
    resources: (sketch.resources ?? []).map(each => scaledResource(each, factor)),
    changes: (sketch.changes ?? []).map(each => scaledChange(each, factor)),
    behaviour: {
      ...behaviour,
      idleTimeout: scaled(behaviour.idleTimeout),
      surplusIdleTimeout: optional(behaviour.surplusIdleTimeout),
      maximumAge: scaled(behaviour.maximumAge),
      placementTime: scaled(behaviour.placementTime),
      provisionedPreparation: scaled(behaviour.provisionedPreparation),
    },
  }
}
