import type { Distribution, Sampler } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import type { FinishedRecord, LogRecord, RemovedRecord } from '../../src/metrics/logRecord.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { rateOf } from './bucket.ts'
import { closeAreas } from './closeAreas.ts'
import type { Environment, Fn, Pool, Request, Version } from './slowState.ts'

type Drawn = Pick<Distribution, 'sampler'> | undefined

const uniform = distributionOf({ uniform: { low: 0, high: 1 } })

/** The events of a run one after the other, and the lives of environments. */
export class SlowLife {
  readonly log: LogRecord[] = []
  readonly plan: WorldPlan
  now = 0
  #count = 0
  #pending: { time: number; rank: number; count: number; run: () => void }[] = []
  readonly #rows: Record<string, Sampler> = {}

  constructor(plan: WorldPlan) {
    this.plan = plan
  }

  /** What frees (rank 0) runs before what asks (rank 1), and then what was scheduled first. */
  schedule(time: number, rank: 0 | 1, run: () => void): void {
    this.#pending.push({ time, rank, count: this.#count++, run })
    this.#pending.sort((a, b) => a.time - b.time || a.rank - b.rank || a.count - b.count)
  }

  run(until: number): void {
    while ((this.#pending[0]?.time ?? Infinity) < until) {
      const next = this.#pending.shift()
      this.now = next?.time ?? until
      next?.run()
    }
  }

  /** The next number in the row of a purpose; 0 where there is no law. */
  number(law: Drawn, ...path: readonly string[]): number {
    if (!law) return 0
    const { seed, replication } = this.plan
    const open = (purpose: string) => randomStream(seed, String(replication), ...path, purpose)
    const drawn = new Float64Array(1)
    this.#rows[path.join('/')] ??= law.sampler(open)
    this.#rows[path.join('/')]?.fill(drawn)
    return drawn[0] ?? 0
  }

  time(law: Drawn, ...path: readonly string[]): number {
    return Math.round(this.number(law, ...path))
  }

  uniform(...path: readonly string[]): number {
    return this.number(uniform, ...path)
  }

  /** Whether something of this chance happens; nothing is drawn where it cannot. */
  happens(chance: number, ...path: readonly string[]): boolean {
    return chance > 0 && this.uniform(...path) < chance
  }

  /** A new environment on demand: for the request, or ahead of any. */
  create(fn: Fn, version: Version, request?: Request): void {
    const { restore, init, initErrors, path } = version
    const { placementTime, idleTimeout, surplusIdleTimeout } = this.plan.behaviour
    const drawn = this.time(restore ?? init, ...path, restore ? 'restore' : 'init')
    const length = request?.recordedInit ?? drawn
    const end = Math.min(length, 10_000_000)
    const isLost = !restore && this.happens(initErrors, ...path, 'initErrors')
    const placement = this.time(placementTime, ...path, 'placement')
    const idle = this.time(idleTimeout, ...path, 'idleTimeout')
    const surplus = this.time(surplusIdleTimeout, ...path, 'surplusIdleTimeout')
    const environment = this.#born(fn, version, { idle, surplus })
    environment.request = request
    this.schedule(this.now + placement + end, 0, () => {
      if (length > end || isLost) this.#failed(environment, end)
      else this.#initialized(environment, end, !request)
    })
  }

  /** A new provisioned environment, ready at once. */
  provision(pool: Pool): void {
    const environment = this.#born(
      pool.fn,
      pool.version,
      { idle: Infinity, surplus: Infinity },
      pool,
    )
    this.#tell('initialized', environment)
    this.#rest(environment)
  }

  #born(
    fn: Fn,
    version: Version,
    rest: Pick<Environment['ends'], 'idle' | 'surplus'>,
    pool?: Pool,
  ): Environment {
    const { path, environments } = pool ?? version
    const count = ++(pool ?? version).created
    const drawn = this.time(this.plan.behaviour.maximumAge, ...path, 'maximumAge')
    const age = Math.min(Math.max(drawn, pool ? 1000 : 0), 14 * 3_600_000_000)
    const label = `${fn.name}:${path.at(-1)}#${pool ? 'p' : ''}${count}`
    const nothing = {
      request: undefined,
      place: 0,
      turn: 0,
      needsInit: false,
      init: 0,
      failedInit: 0,
      idleSince: 0,
    }
    const own = { fn, version, pool, state: 'initializing' as const }
    const environment: Environment = {
      who: { environment: label, function: fn.name, version: version.name },
      ...own,
      ...nothing,
      first: this.time(version.firstInvoke, ...path, 'firstInvoke'),
      ends: { age: this.now + age, ...rest },
    }
    if (pool) closeAreas(pool, this.now)
    environments.push(environment)
    this.#tell('created', environment)
    return environment
  }

  #tell(event: 'created' | 'initialized' | 'initFailed' | 'reset', { who }: Environment): void {
    this.log.push({ at: this.now, event, ...who })
  }

  #initialized(environment: Environment, init: number, isProactive: boolean): void {
    const { environments } = environment.version
    const isWaiting = (one: Environment) => one.state === 'initializing' && one.request
    const waiting = isProactive ? environments.find(isWaiting) : environment
    const request = waiting?.request
    this.#tell('initialized', environment)
    environment.init = init
    if (waiting) waiting.request = undefined
    if (request) this.start(request, environment)
    else this.#free(environment)
  }

  #failed(environment: Environment, failedInit: number): void {
    const { request, version } = environment
    if (version.restore) {
      if (request) this.#finished(request, environment, 'restoreTimeout', [0, 0, 0])
      return this.remove(environment, 'restore')
    }
    this.#tell('initFailed', environment)
    Object.assign(environment, { needsInit: true, failedInit })
    if (request) this.start(request, environment)
    else this.remove(environment, 'initFailed')
  }

  /** The Invoke phase, with Init inside it where the environment needs one. */
  start(request: Request, environment: Environment): void {
    const { who, version, needsInit } = environment
    const { timeout, init, initErrors, path } = version
    const { label } = request
    this.log.push({ at: this.now, event: 'started', request: label, environment: who.environment })
    this.#become(environment, 'busy')
    environment.request = request
    let time = needsInit ? this.time(init, ...path, 'suppressedInit') : 0
    const inside = Math.min(time, timeout)
    const isLost = needsInit && this.happens(initErrors, ...path, 'suppressedInitErrors')
    if (!isLost && time <= timeout) {
      time += environment.first + request.work
      environment.first = 0
    }
    const end = isLost ? 'crash' : request.end
    const after = end === 'crash' ? 0 : request.after
    const outcome = time + after > timeout ? 'timedOut' : end
    const [duration, rest] = outcome === 'timedOut' ? [timeout, 0] : [time, after]
    this.schedule(this.now + duration + rest, 0, () => {
      this.#finished(request, environment, outcome, [duration, rest, inside])
      environment.needsInit = outcome === 'crash' || outcome === 'timedOut'
      if (environment.needsInit) this.#reset(environment)
      else this.#free(environment)
    })
  }

  #finished(
    { label: request, fn }: Request,
    environment: Environment,
    outcome: FinishedRecord['outcome'],
    [duration, extensionsDuration, inside]: readonly [number, number, number],
  ): void {
    const { who, version, pool, init: initDuration, failedInit } = environment
    const { billFailedInit, billedRestoreShare } = this.plan.behaviour
    const inMs = (time: number) => Math.ceil(time / 1000)
    const used = duration + extensionsDuration
    const billedMs = version.restore
      ? inMs(used) + inMs(Math.round(billedRestoreShare * initDuration))
      : inMs(used + initDuration + (billFailedInit ? failedInit : 0))
    const answeredAt = this.now - extensionsDuration
    const times = { answeredAt, duration, initDuration, extensionsDuration, billedMs }
    const suppressed = inside > 0 && { suppressedInit: inside }
    const told = { request, environment: who.environment, outcome, ...times, ...suppressed }
    this.log.push({ at: this.now, event: 'finished', ...told })
    fn.inFlight--
    if (!pool) fn.onDemand--
    Object.assign(environment, { request: undefined, init: 0, failedInit: 0 })
  }

  #reset(environment: Environment): void {
    const { path, extensions } = environment.version
    const { shutdown, shutdownBudget = 0 } = extensions ?? {}
    const time = Math.min(this.time(shutdown, ...path, 'shutdown'), shutdownBudget)
    this.#tell('reset', environment)
    const isLost = this.happens(1 - this.plan.behaviour.resetReuse, ...path, 'reset')
    if (isLost) return this.remove(environment, 'reset')
    if (time === 0) return this.#free(environment)
    this.#become(environment, 'resetting')
    this.schedule(this.now + time, 0, () => this.#free(environment))
  }

  /** Nothing is left to do: it rests until its next request, or its time is over. */
  #free(environment: Environment): void {
    const { pool } = environment
    if (pool && pool.environments.length > pool.configured)
      this.remove(environment, 'deprovisioned')
    else if (environment.ends.age <= this.now) this.remove(environment, 'age')
    else this.#rest(environment)
  }

  #rest(environment: Environment): void {
    const turn = ++this.#count
    Object.assign(environment, { place: turn, turn, idleSince: this.now })
    this.#become(environment, 'idle')
    this.#expect(environment)
  }

  /** It goes when its time is over, if it still rests by then; that time may have moved. */
  #expect(environment: Environment): void {
    const { turn, ends } = environment
    this.schedule(Math.max(this.now, this.#endOf(environment)), 0, () => {
      const isResting = environment.state === 'idle' && environment.turn === turn
      if (!isResting) return
      if (this.#endOf(environment) > this.now) return this.#expect(environment)
      this.remove(environment, ends.age <= this.now ? 'age' : 'idle')
    })
  }

  /** When an idle environment goes, as things are now. */
  #endOf({ ends, idleSince, version, pool }: Environment): number {
    const { age, idle, surplus } = ends
    const isOwn = pool !== undefined || !this.plan.behaviour.surplusIdleTimeout
    if (isOwn) return Math.min(age, idleSince + idle)
    // The last use of what is in use is always now: only no time at all is over by now.
    const last = !isInUse(version) ? version.lastUse : idle > 0 ? Infinity : this.now
    return Math.min(age, idleSince + surplus, last + idle)
  }

  /** It is no more; another one takes the place of what is provisioned and shall stay. */
  remove(environment: Environment, removal: RemovedRecord['removal'], isOneOfMany = false): void {
    const { who, version, pool } = environment
    const { environments } = pool ?? version
    this.#become(environment, 'removed')
    environments.splice(environments.indexOf(environment), 1)
    this.log.push({ at: this.now, event: 'removed', ...who, removal })
    if (pool && environments.length < pool.configured) this.provision(pool)
    else if (pool && !isOneOfMany) this.tellReady(pool, environments.length + 1)
  }

  /** Another number is configured or ready: where it is ready, requests are counted anew. */
  tellReady(pool: Pool, before: number): void {
    const { fn, name: qualifier, configured, environments } = pool
    const ready = environments.length
    const { requestRateWindow } = this.plan.behaviour
    if (ready !== before) pool.rate = rateOf(ready, requestRateWindow, this.now)
    const told = { function: fn.name, qualifier, configured, ready }
    this.log.push({ at: this.now, event: 'provisioned', ...told })
  }

  /** The last idle one moves to the place that becomes free, which only a random choice can see. */
  #become(environment: Environment, state: Environment['state']): void {
    const { pool, version, place } = environment
    if (pool) closeAreas(pool, this.now)
    const last = idleOf(version.environments).at(-1)
    const isRandom = this.plan.behaviour.reuse === 'random' && !pool
    if (environment.state === 'idle' && isRandom && last) last.place = place
    const wasInUse = isInUse(version)
    environment.state = state
    if (!wasInUse || isInUse(version)) return
    version.lastUse = this.now
    for (const idle of idleOf(version.environments)) this.#expect(idle)
  }
}

function isInUse({ environments }: Version): boolean {
  return environments.some(({ state }) => state === 'busy' || state === 'initializing')
}

/** The idle ones by their places: what was freed last is the last. */
export function idleOf(environments: readonly Environment[]): Environment[] {
  return environments.filter(({ state }) => state === 'idle').toSorted((a, b) => a.place - b.place)
}
