import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import type { Distribution } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import type { VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'

export type LawForm =
  | { readonly constant: number }
  | { readonly uniform: { readonly low: number; readonly high: number } }
  | { readonly exponential: { readonly mean: number } }
  | { readonly empirical: { readonly values: readonly number[] } }

export type ArrivalForm =
  | { readonly at: { readonly times: readonly number[] } }
  | { readonly poisson: { readonly rate: number } }
  | { readonly regular: { readonly rate: number } }

/** A plan as plain data, to be printed and changed: laws and arrivals as they are written. */
export type Sketch<T> = T extends Distribution
  ? LawForm
  : T extends OpenLoop
    ? ArrivalForm
    : T extends Float64Array
      ? readonly (number | null)[]
      : T extends readonly (infer Item)[]
        ? readonly Sketch<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: Sketch<T[Key]> }
          : T

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
    functions: sketch.functions.map(fn => ({ ...fn, versions: fn.versions.map(versionOf) })),
    sources: sketch.sources.map(sourceOf),
    behaviour: {
      ...behaviour,
      idleTimeout: distributionOf(behaviour.idleTimeout),
      surplusIdleTimeout: optional(behaviour.surplusIdleTimeout),
      maximumAge: distributionOf(behaviour.maximumAge),
      placementTime: distributionOf(behaviour.placementTime),
      provisionedPreparation: distributionOf(behaviour.provisionedPreparation),
    },
  }
}

function versionOf(version: Sketch<VersionPlan>): VersionPlan {
  const { steps, init, restore, firstInvoke, extensions } = version
  return {
    ...version,
    steps: steps.map(({ time, stretch }) => ({ time: distributionOf(time), stretch })),
    init: distributionOf(init),
    restore: optional(restore),
    firstInvoke: optional(firstInvoke),
    extensions: extensions && {
      after: optional(extensions.after),
      shutdown: optional(extensions.shutdown),
      shutdownBudget: extensions.shutdownBudget,
    },
  }
}

function sourceOf(source: Sketch<SourcePlan>): SourcePlan {
  const arrivals = arrivalsOf(source.arrivals)
  if (arrivals.loop === 'closed') throw new RangeError('a source of a plan has an open loop')
  const { recorded } = source
  return {
    ...source,
    arrivals,
    recorded: recorded && {
      durations: column(recorded.durations),
      inits: column(recorded.inits),
      errors: column(recorded.errors),
    },
  }
}

function optional(law: LawForm | undefined): Distribution | undefined {
  return law && distributionOf(law)
}

function column(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, value => value ?? Number.NaN)
}
