import { sum } from 'd3-array'
import type { DecisionState, FinishedRecord } from '../../src/metrics/logRecord.ts'
import type { Spill } from '../../src/model/decision.ts'
import type { CallPlan } from '../../src/model/plan/callPlan.ts'
import type { FunctionPlan, WorkStep } from '../../src/model/plan/functionPlan.ts'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
import type { Attempt } from './around/slowClient.ts'
import { create, type Environment, invoke } from './slowLife.ts'
import type { Pool, World } from './slowWorld.ts'

export type Request = ReturnType<typeof requestOf>

/** What the API answers to a request that a limit refuses (C14, C15). */
const reasons = {
  accountRate: 'CallerRateLimitExceeded',
  reservedRate: 'ReservedFunctionInvocationRateLimitExceeded',
  reservedConcurrency: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  accountConcurrency: 'ConcurrentInvocationLimitExceeded',
  tenantEnvironments: 'CallerRateLimitExceeded',
  scalingRate: 'ConcurrentInvocationLimitExceeded',
} as const

/** What a request will do is drawn when it arrives, or was recorded. */
export function requestOf(
  world: World,
  source: CallPlan | WarmerPlan,
  count: number,
  attempt?: Attempt,
) {
  const { name, qualifier, recorded } = source
  // Retries have chances of their own.
  const path = ['source', name, ...(attempt && attempt.attempt > 1 ? ['retry'] : [])]
  const pools = world.pools.filter(({ fn }) => fn.name === source.functionName)
  const { routes = [] } = pools[0]?.fn.qualifiers.find(one => one.name === qualifier) ?? {}
  const onDemand = pools.filter(one => !one.isProvisioned)
  const called = routes.flatMap(one => onDemand.filter(({ name: own }) => own === one.version))
  // Of every version that the qualifier leads to: another weight moves no other number.
  const lots = called.map(pool => lotOf(world, source, path, pool))
  const drawn = routes.length > 1 ? world.uniform(...path, 'version') : 0
  const upTo = routes.map((_, i) => sum(routes.slice(0, i + 1), ({ weight }) => weight))
  const lot = lots.at(upTo.findIndex(weight => drawn < weight))
  if (!lot) throw new RangeError(`a source calls what exists: found ${qualifier}`)
  const read = (column?: Float64Array) =>
    column?.subarray(count - 1, count).find(value => !Number.isNaN(value))
  const failed = read(recorded?.errors)
  const duration = read(recorded?.durations)
  return {
    ...lot,
    attempt,
    told: { request: `${name}#${count}`, ...(attempt && { attempt: attempt.attempt }) },
    provisioned: pools.find(one => one.isProvisioned && one.name === qualifier),
    isOnDemand: true,
    isStepwise: lot.isStepwise && duration === undefined,
    work: Math.round(duration ?? lot.work),
    end: failed === undefined ? lot.end : failed > 0 ? ('error' as const) : ('completed' as const),
    init: read(recorded?.inits),
  }
}

/** What a request of a source would do in a version. */
function lotOf(world: World, source: CallPlan | WarmerPlan, path: readonly string[], pool: Pool) {
  const { name, extensions } = pool.version
  const ping: WorkStep | undefined =
    'handler' in source ? { time: source.handler, stretch: 1 } : undefined
  const { steps, errors, crashes } = ping ? { steps: [ping], errors: 0, crashes: 0 } : pool.version
  const row = (purpose: string) => [...path, purpose, name]
  const drawn = (i: number) => world.number(steps[i]?.time, ...row('work'), String(i))
  const times = steps.map(({ stretch }, i) => stretch * drawn(i))
  const work = sum(times)
  const isStepwise = steps.some(step => step.resource ?? step.call)
  const hasError = world.happens(errors, ...row('errors'))
  const hasCrash = world.happens(crashes, ...row('crashes'))
  const end: FinishedRecord['outcome'] = hasCrash ? 'crash' : hasError ? 'error' : 'completed'
  return {
    pool,
    times: times.map(Math.round),
    isStepwise,
    work,
    end,
    after: world.time(extensions?.after, ...row('extensions')),
  }
}

/** Section 2.1 of the rules, from top to bottom. */
export function decide(world: World, request: Request): void {
  const { now, log, plan } = world
  const { pool, provisioned, attempt } = request
  const { fn, version } = pool
  const { reserved = Infinity } = fn
  const isShared = fn.reserved === undefined
  const state = stateOf(world, request)
  const told = { ...request.told, function: fn.name, version: version.name, state }
  const refuse = (limit: keyof typeof reasons, why?: { readonly spill: Spill }) => {
    const refused = { decision: 'throttled', ...why, limit, Reason: reasons[limit] } as const
    log.push({ at: now, event: 'decided', ...told, ...refused })
    attempt?.answer.say('throttled')
  }
  // An event asks no rate (C11).
  const isEvent = attempt?.client.plan.front.isEvent === true
  if (reserved === 0) return refuse('reservedConcurrency')
  const isInRate = (name: string, limit: number) => isEvent || world.isInRate(name, limit)
  if (!isInRate('account', plan.account.concurrency)) return refuse('accountRate')
  if (!isShared && !isInRate(`reserved/${fn.name}`, reserved)) return refuse('reservedRate')
  const spill = provisioned && spillOf(world, provisioned, isEvent)
  const why = spill && { spill }
  const ready = provisioned && !spill ? world.in(provisioned, 'idle').at(-1) : undefined
  const left = isShared ? plan.account.concurrency - state.claimed : reserved - takenBy(world, fn)
  const full = isShared ? 'accountConcurrency' : 'reservedConcurrency'
  if (!ready && left <= 0) return refuse(full, why)
  const found = ready ?? preferred(world, pool)
  if (!found && scalingTokens(world, fn, 1) === 0) return refuse('scalingRate', why)
  request.isOnDemand = !ready
  world.inFlight.push(request)
  const decision = ready ? 'provisioned' : found ? 'warm' : 'cold'
  const environment = found?.who.environment ?? `${fn.name}:${version.name}#${pool.created + 1}`
  log.push({ at: now, event: 'decided', ...told, decision, ...why, environment })
  if (found) return world.live(invoke(world, request, found))
  world.live(create(world, pool, request))
  const { proactiveInit } = plan.behaviour
  pool.owed += proactiveInit / (1 - proactiveInit)
  for (; pool.owed >= 1; pool.owed--) world.live(create(world, pool))
}

/** Why a request does not run on the provisioned environments of the qualifier (C7, C8). */
function spillOf(world: World, pool: Pool, isEvent: boolean): Spill | undefined {
  const ready = world.in(pool).length
  if (ready === 0) return 'notReady'
  if (world.in(pool, 'idle').length === 0) return 'allBusy'
  const isInRate = isEvent || world.isInRate([...pool.path, pool.changes].join('/'), ready)
  return isInRate ? undefined : 'rate'
}

/** The idle environment on demand that the policy of reuse prefers (L16). */
function preferred(world: World, pool: Pool): Environment | undefined {
  const { reuse } = world.plan.behaviour
  const idle = world.in(pool, 'idle')
  const isDrawn = reuse === 'random' && idle.length > 1
  if (isDrawn) return idle[Math.floor(world.uniform(...pool.path, 'reuse') * idle.length)]
  return idle.at(reuse === 'leastRecentlyUsed' ? 0 : -1)
}

/** Environments that may still be added, of which one may be taken (C10). */
function scalingTokens(world: World, fn: FunctionPlan, taken: 0 | 1): number {
  const { scalingModel, legacyBurst } = world.plan.account
  return scalingModel === 'legacy2023'
    ? world.tokens('burst', legacyBurst, 500, 60_000_000, taken)
    : world.tokens(`scaling/${fn.name}`, 1000, 100, 1_000_000, taken)
}

/** What a function takes: requests on demand, and what is provisioned, also what still leaves. */
function takenBy(world: World, fn: FunctionPlan): number {
  const pools = world.pools.filter(one => one.fn === fn && one.isProvisioned)
  const held = sum(pools, one => Math.max(one.configured, world.in(one).length))
  return held + world.inFlight.filter(one => one.pool.fn === fn && one.isOnDemand).length
}

function stateOf(world: World, { pool, provisioned }: Request): DecisionState {
  const { fn } = pool
  const { concurrency: accountConcurrency } = world.plan.account
  const count = (of: Pool, state?: string) => world.in(of, state).length
  const idle = count(pool, 'idle')
  const using = { initializing: count(pool, 'initializing'), busy: count(pool, 'busy') }
  const concurrency = world.inFlight.filter(one => one.pool.fn === fn).length
  const reserved = fn.reserved !== undefined && { reserved: fn.reserved }
  const claimed = sum(world.plan.functions, one => one.reserved ?? takenBy(world, one))
  const limits = { ...reserved, accountConcurrency, scalingTokens: scalingTokens(world, fn, 0) }
  const state = { environments: count(pool), idle, ...using, concurrency, claimed, ...limits }
  if (!provisioned) return state
  const provisionedBusy = count(provisioned, 'busy')
  return { ...state, provisionedReady: count(provisioned), provisionedBusy }
}
