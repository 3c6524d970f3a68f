import type { FinishedRecord, RemovedRecord } from '../../src/metrics/logRecord.ts'
import { billed } from './around/slowBill.ts'
import type { Request } from './around/slowCall.ts'
import { type Ending, handle } from './around/slowHandler.ts'
import { lawTime } from './around/slowLaws.ts'
import type { Life, Pool, World } from './slowWorld.ts'

export type Environment = ReturnType<typeof born>

type Took = Ending & Pick<FinishedRecord, 'suppressedInit' | 'initDuration' | 'billedMs'>

const longestInit = 10_000_000
const longestLife = 14 * 3_600_000_000
const none = { duration: 0, initDuration: 0, extensionsDuration: 0, billedMs: 0 }

/** A new environment of a pool, for the request that waits for it if there is one. */
export function born(world: World, pool: Pool, waiting?: Request) {
  const { plan, now, log, environments } = world
  const { fn, version, name, path, isProvisioned } = pool
  const { maximumAge, idleTimeout, surplusIdleTimeout } = plan.behaviour
  const label = `${fn.name}:${name}#${isProvisioned ? 'p' : ''}${++pool.count.created}`
  const who = { environment: label, function: fn.name, version: version.name }
  const age = Math.max(world.time(maximumAge, ...path, 'maximumAge'), isProvisioned ? 1000 : 0)
  const oldAt = now + Math.min(age, longestLife)
  const idleTime = world.time(idleTimeout, ...path, 'idleTimeout')
  const surplusTime = world.time(surplusIdleTimeout, ...path, 'surplusIdleTimeout')
  const first = lawTime(world, version, path, 'firstInvoke')
  const ends = { oldAt, idleTime, surplusTime, idleSince: 0 }
  // What its next invocation takes longer, reports, may be billed for, and runs inside.
  const next = { first, init: 0, failedInit: 0, needsInit: false }
  const environment = {
    who,
    pool,
    code: pool.code,
    waiting,
    state: 'initializing',
    ...ends,
    ...next,
  }
  environments.push(environment)
  log.push({ at: now, event: 'created', ...who })
  return environment
}

/** One more on demand, for the request or ahead of any (L15, L17): its Init, and what comes of it. */
export function* create(world: World, pool: Pool, request?: Request): Life {
  const { restore, initErrors } = pool.version
  const environment = born(world, pool, request)
  const drawn = lawTime(world, pool.version, pool.path, restore ? 'restore' : 'init')
  const wanted = request?.init ?? drawn
  const length = Math.min(wanted, longestInit)
  const hasCrash = !restore && world.happens(initErrors, ...pool.path, 'initErrors')
  yield world.time(world.plan.behaviour.placementTime, ...pool.path, 'placement') + length
  const isLost = hasCrash || wanted > longestInit
  // What began ahead of any request takes the one that waits longest.
  const served = request || isLost ? environment : world.in(pool).find(({ waiting }) => waiting)
  const next = served?.waiting
  if (served) served.waiting = undefined
  const event = isLost ? 'initFailed' : 'initialized'
  if (!isLost || !restore) world.log.push({ at: world.now, event, ...environment.who })
  Object.assign(environment, isLost ? { needsInit: true, failedInit: length } : { init: length })
  // A restore that takes too long also ends the request that waits for it (S2).
  if (isLost && restore && next)
    end(world, next, environment, { outcome: 'restoreTimeout', ...none })
  if (isLost && restore) remove(world, environment, 'restore')
  else if (next) yield* invoke(world, next, environment)
  else if (isLost) remove(world, environment, 'initFailed')
  else free(world, environment)
}

/** The Invoke phase (L9), with Init inside it where the environment needs one (L5), and what follows. */
export function* invoke(world: World, request: Request, environment: Environment): Life {
  const { who, pool, needsInit, init: initDuration } = environment
  const { version, versionPath: path } = pool
  const told = { ...request.caller.told, environment: who.environment }
  world.log.push({ at: world.now, event: 'started', ...told })
  become(world, environment, 'busy')
  const inside = needsInit ? lawTime(world, version, path, 'init', 'suppressedInit') : 0
  const isLost = needsInit && world.happens(version.initErrors, ...path, 'suppressedInitErrors')
  const isFirst = !isLost && inside <= request.timeout
  const ahead = inside + (isFirst ? environment.first : 0)
  if (isFirst) environment.first = 0
  const ending = yield* handle(world, request, environment, ahead, isLost)
  const suppressed = inside > 0 && { suppressedInit: Math.min(inside, request.timeout) }
  const billedMs = billed(world, environment, ending.duration + ending.extensionsDuration)
  end(world, request, environment, { ...ending, ...suppressed, initDuration, billedMs })
  const isReset = ending.outcome === 'timedOut' || ending.outcome === 'crash'
  Object.assign(environment, { init: 0, failedInit: 0, needsInit: isReset })
  if (isReset) yield* reset(world, environment)
  else free(world, environment)
}

function end(world: World, request: Request, { who }: Environment, took: Took): void {
  const { now: at, log, inFlight } = world
  const told = { ...request.caller.told, environment: who.environment, ...took }
  log.push({ at, event: 'finished', answeredAt: at - took.extensionsDuration, ...told })
  inFlight.splice(inFlight.indexOf(request), 1)
  // With extensions the answer was there before they began.
  if (took.extensionsDuration === 0) request.caller.hears(took.outcome)
}

/** After a crash or a timeout (L11, L12, L13). */
function* reset(world: World, environment: Environment): Life {
  const { version, versionPath: path } = environment.pool
  const { shutdownBudget = 0 } = version.extensions ?? {}
  const time = Math.min(lawTime(world, version, path, 'shutdown'), shutdownBudget)
  const isLost = world.happens(1 - world.plan.behaviour.resetReuse, ...path, 'reset')
  world.log.push({ at: world.now, event: 'reset', ...environment.who })
  become(world, environment, 'resetting')
  if (time > 0 && !isLost) yield time
  if (isLost) remove(world, environment, 'reset')
  else free(world, environment)
}

/** Nothing is left to do: it rests until its next request, unless its time is over (L20). */
export function free(world: World, environment: Environment): void {
  const { pool, oldAt } = environment
  if (environment.code < pool.code) return remove(world, environment, 'deployed')
  const isTooMany = pool.isProvisioned && current(world, pool).length > pool.allocated
  if (isTooMany) return remove(world, environment, 'deprovisioned')
  if (oldAt <= world.now) return remove(world, environment, 'age')
  become(world, environment, 'idle')
  environment.idleSince = world.now
  // The last one is who became idle last.
  move(world, environment, Infinity)
}

/** Those that run the newest code that there is. */
export const current = (world: World, pool: Pool) =>
  world.in(pool).filter(({ code }) => code === pool.code)

function become(world: World, environment: Environment, state: string): void {
  const { pool } = environment
  if (isInUse(world, pool)) pool.lastUse = world.now
  // The last one moves to the place that becomes free, which only a random choice can see.
  const isSeen = world.plan.behaviour.reuse === 'random' && !pool.isProvisioned
  const last = world.in(pool, 'idle').at(-1)
  if (environment.state === 'idle' && isSeen && last) {
    move(world, last, world.environments.indexOf(environment))
  }
  environment.state = state
}

function move({ environments }: World, environment: Environment, place: number): void {
  environments.splice(place, 0, ...environments.splice(environments.indexOf(environment), 1))
}

export function remove(world: World, one: Environment, removal: RemovedRecord['removal']): void {
  become(world, one, 'removed')
  world.environments.splice(world.environments.indexOf(one), 1)
  world.log.push({ at: world.now, event: 'removed', ...one.who, removal })
}

/** When an idle environment goes, as things are now (L19, L20). */
export function endOf(world: World, environment: Environment): number {
  const { pool, oldAt, idleTime, surplusTime, idleSince } = environment
  if (pool.isProvisioned) return oldAt
  if (!world.plan.behaviour.surplusIdleTimeout) return Math.min(oldAt, idleSince + idleTime)
  // The last use of what is in use is always now: only no time at all is over by now.
  const lastUse = !isInUse(world, pool) ? pool.lastUse : idleTime > 0 ? Infinity : world.now
  return Math.min(oldAt, idleSince + surplusTime, lastUse + idleTime)
}

export const isInUse = (world: World, pool: Pool) =>
  world.in(pool, 'busy').length + world.in(pool, 'initializing').length > 0
