import type { VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
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
    // Moments of tokens are rounded, unless each takes a whole time.
    resources: (sketch.resources ?? []).map(({ rate, ...resource }) => ({
      ...resource,
      rate: rate && { ...rate, amount: 1 },
    })),
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

function calmVersion(version: Sketch<VersionPlan>): Sketch<VersionPlan> {
  const { steps, init, restore, firstInvoke, extensions } = version
  const calm = (law: LawForm | undefined) => law && steady(law, 1000 * seconds)
  return {
    ...version,
    steps: steps.map(({ time, resource }) => ({
      time: steady(time, 1000 * seconds),
      stretch: 1,
      ...(resource !== undefined && { resource }),
    })),
    init: steady(init, 3 * seconds),
    restore: restore && steady(restore, 3 * seconds),
    firstInvoke: calm(firstInvoke),
    extensions: extensions && {
      ...extensions,
      after: calm(extensions.after),
      shutdown: calm(extensions.shutdown),
    },
  }
}

function calmSource(source: Sketch<SourcePlan>): Sketch<SourcePlan> {
  const { arrivals, recorded } = source
  const inits = recorded?.inits.map(time => time && Math.min(time, 3 * seconds))
  return {
    ...source,
    arrivals: 'poisson' in arrivals ? { at: { times: [0] } } : arrivals,
    recorded: recorded && { ...recorded, inits: inits ?? [] },
  }
}

/** The whole times that a law may give, or its mean where it gives all of a range. */
function steady(law: LawForm, most: number): LawForm {
  const whole = (time: number) => Math.min(Math.round(time), most)
  if ('constant' in law) return { constant: whole(law.constant) }
  if ('empirical' in law) return { empirical: { values: law.empirical.values.map(whole) } }
  return { constant: whole('uniform' in law ? law.uniform.high : law.exponential.mean) }
}
