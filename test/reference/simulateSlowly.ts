import type { DecisionState, LogRecord } from '../../src/metrics/logRecord.ts'
import type { Spill } from '../../src/model/decision.ts'
import type { FunctionPlan } from '../../src/model/plan/functionPlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { type ThrottleLimitName, throttleLimits } from '../../src/model/throttleLimit.ts'
import { bucketOf, rateOf, takeToken, tokensIn } from './bucket.ts'
import { idleOf, SlowLife } from './slowLife.ts'
import { startProvisioning } from './slowProvisioning.ts'
import type { Bucket, Environment, Fn, Pool, Request, Version } from './slowState.ts'

/** What happens in a world of this plan before `until`: the slow, obvious second implementation. */
export function simulateSlowly(plan: WorldPlan, until: number): LogRecord[] {
  const { account, behaviour, functions, sources } = plan
  const life = new SlowLife(plan)
  const shared = bucketOf(account.legacyBurst, 500, 60_000_000)
  const rate = rateOf(account.concurrency, behaviour.requestRateWindow)
  const fns: Fn[] = []
  for (const fn of functions) {
    const isShared = account.scalingModel === 'legacy2023'
    fns.push(begin(life, fn, isShared ? shared : bucketOf(1000, 100, 1_000_000)))
  }
  const next = (source: SourcePlan, count: number): void => {
    const at = life.time(source.arrivals, 'source', source.name, 'arrivals')
    if (at === Infinity) return
    life.schedule(at, 1, () => {
      decide(life, fns, rate, arrived(life, fns, source, count))
      next(source, count + 1)
    })
  }
  for (const source of sources) next(source, 1)
  life.run(until)
  return life.log
}

function begin(life: SlowLife, plan: FunctionPlan, scaling: Bucket): Fn {
  const home = (kind: string, name: string) => {
    return { path: [kind, plan.name, name], environments: [], created: 0, credit: 0, lastUse: 0 }
  }
  const versions = plan.versions.map(one => ({ ...one, ...home('function', one.name) }))
  const rate = rateOf(plan.reserved ?? 0, life.plan.behaviour.requestRateWindow)
  const fn: Fn = { ...plan, versions, pools: [], scaling, rate, inFlight: 0, onDemand: 0 }
  for (const { name, routes, provisioned } of plan.qualifiers) {
    const version = versions.find(one => one.name === routes[0]?.version)
    if (!provisioned || !version) continue
    const { executions, scaling: range } = provisioned
    const own = { ...home('provisioned', name), name, fn, version }
    const nothing = { configured: 0, asked: 0, rate: rateOf(0, 0), points: [] }
    const pool: Pool = {
      ...version,
      ...own,
      ...nothing,
      range: [range?.least ?? executions, range?.most ?? executions],
      areas: { busy: 0, ready: 0, at: 0 },
      scaled: { out: -Infinity, in: -Infinity },
    }
    fn.pools.push(pool)
    startProvisioning(life, pool, provisioned)
  }
  return fn
}

/** What a request will do is drawn when it arrives. */
function arrived(life: SlowLife, fns: readonly Fn[], source: SourcePlan, count: number): Request {
  const { name, functionName, qualifier, recorded } = source
  const fn = fns.find(one => one.name === functionName)
  const routes = fn?.qualifiers.find(one => one.name === qualifier)?.routes ?? []
  const drawn = routes.length > 1 ? life.uniform('source', name, 'version') : 0
  const upTo = routes.map((_, i) => sum(routes.slice(0, i + 1).map(({ weight }) => weight)))
  const route = routes.find((_, i) => drawn < (upTo[i] ?? 0)) ?? routes.at(-1)
  const version = fn?.versions.find(one => one.name === route?.version)
  if (!fn || !version) throw new RangeError(`a source calls what exists: found ${functionName}`)
  const row = (purpose: string, ...more: string[]) => ['source', name, purpose, ...more]
  const versions = routes.flatMap(({ version: named }) =>
    fn.versions.filter(one => one.name === named),
  )
  // Of every version that the qualifier leads to: another weight moves no other number.
  const drawnFor = versions.map(one => ({
    one,
    works: one.steps.map(({ time, stretch }, step) => {
      return stretch * life.number(time, ...row('work', one.name, String(step)))
    }),
    hasError: life.happens(one.errors, ...row('errors', one.name)),
    hasCrash: life.happens(one.crashes, ...row('crashes', one.name)),
    after: life.time(one.extensions?.after, ...row('extensions', one.name)),
  }))
  const own = drawnFor.find(({ one }) => one === version)
  const works = own?.works ?? []
  const drawnEnd = own?.hasCrash ? 'crash' : own?.hasError ? 'error' : 'completed'
  const read = (column?: Float64Array) => {
    const value = column?.[count - 1]
    return Number.isNaN(value) ? undefined : value
  }
  const failed = read(recorded?.errors)
  const who = { label: `${name}#${count}`, fn, version, recordedInit: read(recorded?.inits) }
  return {
    ...who,
    pool: fn.pools.find(pool => pool.name === qualifier),
    work: Math.round(read(recorded?.durations) ?? sum(works)),
    end: failed === undefined ? drawnEnd : failed > 0 ? 'error' : 'completed',
    after: own?.after ?? 0,
  }
}

/** Section 2.1 of the rules, from top to bottom. */
function decide(life: SlowLife, fns: readonly Fn[], rate: Bucket, request: Request): void {
  const { log, now, plan } = life
  const { fn, version, pool, label } = request
  const { reserved } = fn
  const state = stateOf(life, fns, request)
  const told = { request: label, function: fn.name, version: version.name }
  const refuse = (limit: ThrottleLimitName, why?: { spill: Spill }) => {
    const because = { decision: 'throttled', ...why, limit } as const
    const { Reason } = throttleLimits[limit]
    log.push({ at: now, event: 'decided', ...told, ...because, Reason, state })
  }
  if (reserved === 0) return refuse('reservedConcurrency')
  if (!takeToken(rate, now)) return refuse('accountRate')
  if (reserved !== undefined && !takeToken(fn.rate, now)) return refuse('reservedRate')
  const spill = pool && spillOf(pool, now)
  const why = spill && { spill }
  const provisioned = spill ? undefined : idleOf(pool?.environments ?? []).at(-1)
  const free = reserved === undefined ? state.accountConcurrency - state.claimed : leftOf(fn)
  if (!provisioned && free <= 0) {
    return refuse(reserved === undefined ? 'accountConcurrency' : 'reservedConcurrency', why)
  }
  const found = provisioned ?? preferred(life, version)
  if (!found && !takeToken(fn.scaling, now)) return refuse('scalingRate', why)
  fn.inFlight++
  if (!provisioned) fn.onDemand++
  const decision = provisioned ? 'provisioned' : found ? 'warm' : 'cold'
  const environment = found?.who.environment ?? `${fn.name}:${version.name}#${version.created + 1}`
  log.push({ at: now, event: 'decided', ...told, decision, ...why, environment, state })
  if (found) return life.start(request, found)
  life.create(fn, version, request)
  version.credit += plan.behaviour.proactiveInit / (1 - plan.behaviour.proactiveInit)
  for (; version.credit >= 1; version.credit--) life.create(fn, version)
}

/** Why a request does not run on the provisioned environments of the qualifier. */
function spillOf(pool: Pool, now: number): Spill | undefined {
  if (pool.environments.length === 0) return 'notReady'
  if (idleOf(pool.environments).length === 0) return 'allBusy'
  return takeToken(pool.rate, now) ? undefined : 'rate'
}

/** The idle environment on demand that the policy of reuse prefers. */
function preferred(life: SlowLife, { environments, path }: Version): Environment | undefined {
  const { reuse } = life.plan.behaviour
  const idle = idleOf(environments)
  if (reuse === 'leastRecentlyUsed') return idle[0]
  if (reuse === 'mostRecentlyUsed' || idle.length < 2) return idle.at(-1)
  return idle[Math.floor(life.uniform(...path, 'reuse') * idle.length)]
}

/** What requests on demand and provisioned concurrency, also what still leaves, let free. */
function leftOf({ reserved = 0, pools, onDemand }: Fn): number {
  const held = pools.map(one => Math.max(one.configured, one.environments.length))
  return reserved - sum(held) - onDemand
}

function stateOf(
  life: SlowLife,
  fns: readonly Fn[],
  { fn, version, pool }: Request,
): DecisionState {
  const { environments } = version
  const countOf = (state: Environment['state'], of = environments) =>
    of.filter(one => one.state === state).length
  const claims = fns.map(one => one.reserved ?? -leftOf(one))
  const provisioned = pool && {
    provisionedReady: pool.environments.length,
    provisionedBusy: countOf('busy', pool.environments),
  }
  return {
    environments: environments.length,
    initializing: countOf('initializing'),
    busy: countOf('busy'),
    idle: countOf('idle'),
    concurrency: fn.inFlight,
    ...(fn.reserved !== undefined && { reserved: fn.reserved }),
    claimed: sum(claims),
    accountConcurrency: life.plan.account.concurrency,
    scalingTokens: tokensIn(fn.scaling, life.now),
    ...provisioned,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
