import type { ClosedLoop, OpenLoop } from '../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import type { Distribution } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import type { RecordedRequests } from '../../src/model/plan/callPlan.ts'
import type { ClientCallPlan, ClientPlan } from '../../src/model/plan/clientPlan.ts'
import type { VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
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
  | { readonly bursts: { readonly size: number; readonly every: number } }

interface UsersForm {
  readonly users: { readonly users: number; readonly think: LawForm }
}

/** A plan as plain data, to be printed and changed: laws and arrivals as they are written. */
export type Sketch<T> = T extends Distribution
  ? LawForm
  : T extends OpenLoop
    ? ArrivalForm
    : T extends ClosedLoop
      ? UsersForm
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
    functions: sketch.functions.map(({ versions, calls = [], ...fn }) => ({
      ...fn,
      versions: versions.map(versionOf),
      calls: calls.map(clientCallOf),
    })),
    sources: sketch.sources.map(sourceOf),
    clients: (sketch.clients ?? []).map(clientOf),
    warmers: (sketch.warmers ?? []).map(warmerOf),
    resources: sketch.resources ?? [],
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
  const { snapshot, ...others } = version
  const { steps, init, restore, firstInvoke, extensions } = version
  return {
    ...others,
    ...(snapshot && { snapshot: { rebuild: distributionOf(snapshot.rebuild) } }),
    steps: steps.map(step => ({ ...step, time: distributionOf(step.time) })),
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

function clientOf({ arrivals, calls, flow, ...client }: Sketch<ClientPlan>): ClientPlan {
  return {
    ...client,
    arrivals: arrivalsOf(arrivals),
    calls: calls.map(clientCallOf),
    flow: flow?.map(step =>
      step.do === 'wait' ? { ...step, time: distributionOf(step.time) } : step,
    ),
  }
}

function clientCallOf({ overhead, recorded, ...call }: Sketch<ClientCallPlan>): ClientCallPlan {
  return { ...call, overhead: optional(overhead), recorded: recordedOf(recorded) }
}

function sourceOf(source: Sketch<SourcePlan>): SourcePlan {
  const arrivals = arrivalsOf(source.arrivals)
  if (arrivals.loop === 'closed') throw new RangeError('a source of a plan has an open loop')
  const { recorded } = source
  return { ...source, arrivals, recorded: recordedOf(recorded) }
}

function warmerOf({ handler, ...source }: Sketch<WarmerPlan>): WarmerPlan {
  return { ...sourceOf(source), handler: distributionOf(handler) }
}

function recordedOf(recorded: Sketch<RecordedRequests> | undefined): RecordedRequests | undefined {
  return (
    recorded && {
      durations: column(recorded.durations),
      inits: column(recorded.inits),
      errors: column(recorded.errors),
    }
  )
}

function optional(law: LawForm | undefined): Distribution | undefined {
  return law && distributionOf(law)
}

function column(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, value => value ?? Number.NaN)
}
