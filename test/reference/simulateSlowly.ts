import type { DecisionState, LogRecord } from '../../src/metrics/logRecord.ts'
import type { Spill } from '../../src/model/decision.ts'
import type { FunctionPlan } from '../../src/model/plan/functionPlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { type ThrottleLimitName, throttleLimits } from '../../src/model/throttleLimit.ts'
import { type Bucket, bucketOf, rateOf, takeToken, tokensIn } from './bucket.ts'
import { idleOf, readyOf, SlowLife } from './slowLife.ts'
import { startProvisioning } from './slowProvisioning.ts'
import type { Environment, Fn, Pool, Request } from './slowState.ts'

/** What happens in a world of this plan before `until`: the slow, obvious second implementation. */
export function simulateSlowly(plan: WorldPlan, until: number): LogRecord[] {
  const { account, behaviour, functions, sources } = plan
  const life = new SlowLife(plan)
  const shared = bucketOf(account.legacyBurst, 500, 60_000_000)
  const isCurrent = account.scalingModel === 'current'
  const fns = functions.map(fn =>
    fnOf(fn, isCurrent ? bucketOf(1000, 100, 1_000_000) : shared, behaviour.requestRateWindow),
  )
  for (const pool of fns.flatMap(({ pools }) => pools)) startProvisioning(life, pool)
  const rate = rateOf(account.concurrency, behaviour.requestRateWindow)
  for (const source of sources) next(source, 1)
  return life.run(until)

  function next(source: SourcePlan, count: number): void {
    const at = life.time(source.arrivals, 'source', source.name, 'arrivals')
    if (at === Infinity) return
    life.schedule(at, 1, () => {
      decide(life, fns, rate, arrived(life, fns, source, count))
      next(source, count + 1)
    })
  }
}

function fnOf(plan: FunctionPlan, scaling: Bucket, window: number): Fn {
  const home = () => ({ environments: [], created: 0, credit: 0 })
  const versions = plan.versions.map(version => ({ plan: version, ...home() }))
  const rate = rateOf(plan.reserved ?? 0, window)
  const fn: Fn = { plan, versions, pools: [], scaling, rate, inFlight: 0, onDemand: 0 }
  fn.pools = plan.qualifiers.flatMap(({ name: qualifier, routes: [route], provisioned }) => {
    const version = versions.find(one => one.plan.name === route?.version)
    if (!provisioned || !version) return []
    const { executions, scaling: { least, most } = { least: executions, most: executions } } =
      provisioned
    return {
      ...{
        ...home(),
        fn,
        version,
        plan: version.plan,
        qualifier,
        provisioned,
        range: [least, most],
      },
      ...{ configured: 0, leaving: 0, asked: 0, rate: rateOf(0, window), points: [] },
      ...{ areas: { busy: 0, ready: 0, at: 0 }, scaledAt: { out: -Infinity, in: -Infinity } },
    } satisfies Pool
  })
  return fn
}

/** What a request will do is drawn when it arrives. */
function arrived(life: SlowLife, fns: readonly Fn[], source: SourcePlan, count: number): Request {
  const { name, functionName, qualifier, recorded } = source
  const fn = fns.find(one => one.plan.name === functionName)
  const routes = fn?.plan.qualifiers.find(one => one.name === qualifier)?.routes ?? []
  const drawn = routes.length > 1 ? life.uniform('source', name, 'version') : 0
  const upTo = routes.map((_, i) => sum(routes.slice(0, i + 1).map(({ weight }) => weight)))
  const route = routes.find((_, i) => drawn < (upTo[i] ?? 0)) ?? routes.at(-1)
  const version = fn?.versions.find(one => one.plan.name === route?.version)
  if (!fn || !version) throw new RangeError(`a source calls what exists: found ${functionName}`)
  const { name: versionName, steps, errors, crashes, extensions } = version.plan
  const works = steps.map(({ time, stretch }, step) => {
    return stretch * life.number(time, 'source', name, 'work', versionName, String(step))
  })
  const hasError = life.happens(errors, 'source', name, 'errors')
  const hasCrash = life.happens(crashes, 'source', name, 'crashes')
  const read = (column?: Float64Array) => column?.[count - 1] ?? Number.NaN
  const [duration, error] = [read(recorded?.durations), read(recorded?.errors)]
  const end = hasCrash ? 'crash' : hasError ? 'error' : 'completed'
  return {
    ...{ label: `${name}#${count}`, fn, version },
    pool: fn.pools.find(pool => pool.qualifier === qualifier),
    work: Math.round(Number.isNaN(duration) ? sum(works) : duration),
    end: Number.isNaN(error) ? end : error > 0 ? 'error' : 'completed',
    after: life.time(extensions?.after, 'source', name, 'extensions', versionName),
    recordedInit: read(recorded?.inits),
  }
}

/** Section 2.1 of the rules, from top to bottom. */
function decide(life: SlowLife, fns: readonly Fn[], rate: Bucket, request: Request): void {
  const { fn, version, pool, label } = request
  const { log, now, plan } = life
  const { reserved, name } = fn.plan
  const state = stateOf(life, fns, request)
  const told = {
    at: now,
    event: 'decided',
    request: label,
    function: name,
    version: version.plan.name,
  } as const
  const refuse = (limit: ThrottleLimitName, spill?: { spill: Spill }) => {
    const { Reason } = throttleLimits[limit]
    log.push({ ...told, decision: 'throttled', ...spill, limit, Reason, state })
  }
  if (reserved === 0) return refuse('reservedConcurrency')
  if (!takeToken(rate, now)) return refuse('accountRate')
  if (reserved !== undefined && !takeToken(fn.rate, now)) return refuse('reservedRate')
  const spill = pool && spillOf(pool, now)
  const provisioned = spill ? undefined : idleOf(pool?.environments ?? []).at(-1)
  const why = spill && { spill }
  const carved = sum(fn.pools.map(({ configured }) => configured))
  if (!provisioned) {
    const isReservedUp = reserved !== undefined && fn.onDemand >= reserved - carved
    if (isReservedUp) return refuse('reservedConcurrency', why)
    const isAccountUp = reserved === undefined && state.claimed >= state.accountConcurrency
    if (isAccountUp) return refuse('accountConcurrency', why)
  }
  const warm = provisioned ?? preferred(life, request)
  if (!warm && !takeToken(fn.scaling, now)) return refuse('scalingRate', why)
  fn.inFlight++
  if (!provisioned) fn.onDemand++
  const decision = provisioned ? 'provisioned' : warm ? 'warm' : 'cold'
  const environment = warm?.who.environment ?? `${name}:${version.plan.name}#${version.created + 1}`
  log.push({ ...told, decision, ...why, environment, state })
  if (warm) return life.start(request, warm)
  life.create(fn, version, request)
  version.credit += plan.behaviour.proactiveInit / (1 - plan.behaviour.proactiveInit)
  for (; version.credit >= 1; version.credit--) life.create(fn, version, undefined)
}

/** Why a request does not run on the provisioned environments of the qualifier. */
function spillOf(pool: Pool, now: number): Spill | undefined {
  if (readyOf(pool) === 0) return 'notReady'
  if (idleOf(pool.environments).length === 0) return 'allBusy'
  return takeToken(pool.rate, now) ? undefined : 'rate'
}

/** The idle environment on demand that the policy of reuse prefers. */
function preferred(life: SlowLife, { fn, version }: Request): Environment | undefined {
  const { reuse } = life.plan.behaviour
  const idle = idleOf(version.environments)
  if (reuse === 'leastRecentlyUsed') return idle[0]
  if (reuse === 'mostRecentlyUsed' || idle.length < 2) return idle.at(-1)
  const drawn = life.uniform('function', fn.plan.name, version.plan.name, 'reuse')
  return idle[Math.floor(drawn * idle.length)]
}

function stateOf(
  life: SlowLife,
  fns: readonly Fn[],
  { fn, version, pool }: Request,
): DecisionState {
  const { reserved } = fn.plan
  const { environments } = version
  const count = (of: readonly Environment[], wanted: Environment['state']) =>
    of.filter(({ state }) => state === wanted).length
  const shared = fns.filter(one => one.plan.reserved === undefined)
  const configured = shared.flatMap(({ pools }) => pools.map(one => one.configured))
  const held = fns.map(one => one.plan.reserved ?? one.onDemand)
  return {
    environments: environments.length,
    initializing: count(environments, 'initializing'),
    busy: count(environments, 'busy'),
    idle: count(environments, 'idle'),
    concurrency: fn.inFlight,
    ...(reserved !== undefined && { reserved }),
    claimed: sum(held) + sum(configured),
    accountConcurrency: life.plan.account.concurrency,
    scalingTokens: tokensIn(fn.scaling, life.now),
    ...(pool && {
      provisionedReady: readyOf(pool),
      provisionedBusy: count(pool.environments, 'busy'),
    }),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
