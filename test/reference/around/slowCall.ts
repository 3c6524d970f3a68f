import { sum } from 'd3-array'
import type { CallPlan } from '../../../src/model/plan/callPlan.ts'
import type { WorkStep } from '../../../src/model/plan/functionPlan.ts'
import type { WarmerPlan } from '../../../src/model/plan/warmerPlan.ts'
import type { Pool, World } from '../slowWorld.ts'
import { routesOf } from './slowChanges.ts'
import { faultsOf } from './slowFaults.ts'
import type { Outcome } from './slowHandler.ts'
import { sinceOf, stepSinceOf } from './slowLaws.ts'
import { poolOfTenant, tenantOf } from './slowTenants.ts'

/** One call of a function, with all that the core has to know of it. */
export type Request = ReturnType<typeof requestOf>

/** Who waits for what comes of a request. */
export interface Caller {
  readonly told: { readonly request: string; readonly attempt?: number }
  /** The how manieth of its source it is. */
  readonly number: number
  /** For whom it is made, where that was settled before (T1). */
  readonly tenant?: number | undefined
  /** An event asks no rate (C11). */
  readonly isEvent: boolean
  /** What it is called with has a say: how much longer it takes, and whether that is too much for it. */
  readonly batch?: { readonly longer: number; readonly isFailing: boolean }
  hears(what: Outcome | 'throttled' | 'notReady'): void
}

/** What a request will do is drawn when it arrives. */
export function requestOf(world: World, source: CallPlan, caller: Caller) {
  const { name, qualifier } = source
  // Retries have chances of their own.
  const path = ['source', name, ...((caller.told.attempt ?? 1) > 1 ? ['retry'] : [])]
  const pools = world.pools.filter(({ fn }) => fn.name === source.functionName)
  const routes = routesOf(world, source.functionName, qualifier)
  const onDemand = pools.filter(one => !one.isProvisioned)
  const called = routes.flatMap(one => onDemand.filter(({ name: own }) => own === one.version))
  const { slowness, failures } = faultsOf(world, 'function', source.functionName)
  const { longer = 0, isFailing: isTooMuch = false } = caller.batch ?? {}
  const isFailing = world.happens(failures, ...path, 'faults') || isTooMuch
  // Of every version that the qualifier leads to: another weight moves no other number.
  const jobs = called.map(pool => ({
    pool,
    ...jobOf(world, source, caller.number, path, pool, {
      slowness,
      isFailing,
      longer,
    }),
  }))
  const drawn = routes.length > 1 ? world.uniform(...path, 'version') : 0
  const upTo = routes.map((_, i) => sum(routes.slice(0, i + 1), ({ weight }) => weight))
  const job = jobs.at(upTo.findIndex(weight => drawn < weight))
  if (!job) throw new RangeError(`a source calls what exists: found ${qualifier}`)
  const tenant = caller.tenant ?? tenantOf(world, source)
  const pool = poolOfTenant(world, job.pool, tenant)
  const provisioned = pools.find(one => one.isProvisioned && one.name === qualifier)
  const { timeout } = pool.version
  return { ...job, pool, timeout, caller, provisioned, isOnDemand: true }
}

/** What a request of a source would do in a version is drawn when it arrives, or was recorded. */
function jobOf(
  world: World,
  source: CallPlan | WarmerPlan,
  number: number,
  path: readonly string[],
  { version }: Pool,
  faults: { readonly slowness: number; readonly isFailing: boolean; readonly longer: number },
) {
  const ping: WorkStep | undefined =
    'handler' in source ? { time: source.handler, stretch: 1 } : undefined
  const { steps, errors, crashes } = ping ? { steps: [ping], errors: 0, crashes: 0 } : version
  const row = (purpose: string) => [...path, purpose, version.name]
  const since = (i: number) => (ping ? [] : stepSinceOf(version, i))
  const drawn = (i: number) => world.number(steps[i]?.time, ...row('work'), String(i), ...since(i))
  const times = steps.map(({ stretch }, i) => stretch * drawn(i))
  const { slowness, isFailing, longer } = faults
  const slowLonger = Math.round(slowness * longer)
  const hasError = world.happens(errors, ...row('errors'))
  const hasCrash = world.happens(crashes, ...row('crashes'))
  const after = world.time(
    version.extensions?.after,
    ...row('extensions'),
    ...sinceOf(version, 'after'),
  )
  const { durations, inits, errors: failures } = source.recorded ?? {}
  const read = (column?: Float64Array) =>
    column?.subarray(number - 1, number).find(value => !Number.isNaN(value))
  const [duration, init, failed] = [read(durations), read(inits), read(failures)]
  const drawnEnd: Outcome = hasCrash ? 'crash' : hasError ? 'error' : 'completed'
  const ownEnd = failed === undefined ? drawnEnd : failed > 0 ? 'error' : 'completed'
  const end = ownEnd === 'completed' && isFailing ? 'error' : ownEnd
  // Only an answer is streamed (Q3), and of what was recorded that is a part.
  const stream = end === 'completed' && duration === undefined ? (source.streamTime ?? 0) : 0
  return {
    steps,
    times: times.map(time => Math.round(slowness * Math.round(time))),
    isStepwise: duration === undefined && steps.some(step => step.resource ?? step.call),
    work: Math.round(slowness * Math.round(duration ?? sum(times))) + slowLonger + stream,
    longer: slowLonger,
    stream,
    isRecorded: duration !== undefined,
    end,
    after,
    init,
  } as const
}
