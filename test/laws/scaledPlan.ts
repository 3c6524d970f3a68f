import type { PlanSketch } from './planSketch.ts'
import type { ArrivalForm, LawForm } from './sketch.ts'

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
      versions: fn.versions.map(version => ({
        ...version,
        timeout: version.timeout * factor,
        steps: version.steps.map(step => ({ ...step, time: scaled(step.time) })),
        init: scaled(version.init),
        restore: optional(version.restore),
        firstInvoke: optional(version.firstInvoke),
        extensions: version.extensions && {
          after: optional(version.extensions.after),
          shutdown: optional(version.extensions.shutdown),
          shutdownBudget: version.extensions.shutdownBudget * factor,
        },
      })),
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
    resources: (sketch.resources ?? []).map(({ rate, patience, ...resource }) => ({
      ...resource,
      rate: rate && { ...rate, period: rate.period * factor },
      patience: patience && patience * factor,
    })),
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

function scaledLaw(law: LawForm, factor: number): LawForm {
  if ('constant' in law) return { constant: law.constant * factor }
  if ('exponential' in law) return { exponential: { mean: law.exponential.mean * factor } }
  if ('empirical' in law) {
    return { empirical: { values: law.empirical.values.map(value => value * factor) } }
  }
  return { uniform: { low: law.uniform.low * factor, high: law.uniform.high * factor } }
}

function scaledArrivals(arrivals: ArrivalForm, factor: number): ArrivalForm {
  if ('at' in arrivals) return { at: { times: arrivals.at.times.map(time => time * factor) } }
  if ('bursts' in arrivals) {
    const { size, every } = arrivals.bursts
    return { bursts: { size, every: every * factor } }
  }
  if ('regular' in arrivals) return { regular: { rate: arrivals.regular.rate / factor } }
  return { poisson: { rate: arrivals.poisson.rate / factor } }
}
