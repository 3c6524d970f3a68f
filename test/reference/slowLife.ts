import type { Distribution, Sampler } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import type { FinishedRecord, LogRecord, RemovedRecord } from '../../src/metrics/logRecord.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import type { Environment, Fn, Pool, Request, Version } from './slowState.ts'

type Outcome = FinishedRecord['outcome']
type Drawn = Pick<Distribution, 'sampler'> | undefined

const seconds = 1_000_000
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

  run(until: number): LogRecord[] {
    for (
      let next = this.#pending.shift();
      next && next.time < until;
      next = this.#pending.shift()
    ) {
      this.now = next.time
      next.run()
    }
    return this.log
  }

  /** The next number of the row of a purpose; 0 where there is no law. */
  number(law: Drawn, ...path: string[]): number {
    const { seed, replication } = this.plan
    const open = (purpose: string) => randomStream(seed, String(replication), ...path, purpose)
    const name = JSON.stringify(path)
    const out = new Float64Array(1)
    if (law) {
      this.#rows[name] ??= law.sampler(open)
      this.#rows[name].fill(out)
    }
    return out[0] ?? 0
  }

  time(law: Drawn, ...path: string[]): number {
    return Math.round(this.number(law, ...path))
  }

  uniform(...path: string[]): number {
    return this.number(uniform, ...path)
  }

  /** Whether what has this chance happens: where there is none, nothing is drawn. */
  happens(chance: number, ...path: string[]): boolean {
    return chance > 0 && this.uniform(...path) < chance
  }

  /** A new environment on demand: for the request, or ahead of any. */
  create(fn: Fn, version: Version, request: Request | undefined): void {
    const { restore, init, initErrors, name } = version.plan
    const { behaviour } = this.plan
    const owner = ['function', fn.plan.name, name]
    const law = restore
      ? this.time(restore, ...owner, 'restore')
      : this.time(init, ...owner, 'init')
    const recorded = request?.recordedInit ?? Number.NaN
    const length = Number.isNaN(recorded) ? law : Math.round(recorded)
    const crashes = !restore && this.happens(initErrors, ...owner, 'initErrors')
    const from = this.now + this.time(behaviour.placementTime, ...owner, 'placement')
    const idleTimeout = this.time(behaviour.idleTimeout, ...owner, 'idleTimeout')
    const environment = this.#born(fn, version, undefined, idleTimeout, request)
    const end = Math.min(length, 10 * seconds)
    this.schedule(from + end, 0, () => {
      if (length === end && !crashes) this.#initialized(environment, length)
      else if (restore) this.#restoreFailed(environment)
      else this.#initFailed(environment, end)
    })
  }

  /** A new provisioned environment, ready at once. */
  provision(pool: Pool): void {
    closeAreas(pool, this.now)
    const environment = this.#born(pool.fn, pool.version, pool, Infinity, undefined)
    this.#tell('initialized', environment)
    this.#rest(environment)
  }

  #born(fn: Fn, version: Version, pool: Pool | undefined, idleTimeout: number, request?: Request) {
    const home = pool ?? version
    const [kind, owner] = pool ? ['provisioned', pool.qualifier] : ['function', version.plan.name]
    const path = [kind, fn.plan.name, owner]
    const number = `${pool ? 'p' : ''}${++home.created}`
    const age = this.time(this.plan.behaviour.maximumAge, ...path, 'maximumAge')
    const environment: Environment = {
      who: {
        environment: `${fn.plan.name}:${owner}#${number}`,
        function: fn.plan.name,
        version: version.plan.name,
      },
      ...{ fn, version, pool, idleTimeout, request, proactive: !request, state: 'initializing' },
      ...{ place: 0, turn: 0, needsInit: false, init: 0, failedInit: 0 },
      agedAt: this.now + Math.min(age, 14 * 3600 * seconds),
      first: this.time(version.plan.firstInvoke, ...path, 'firstInvoke'),
    }
    home.environments.push(environment)
    this.#tell('created', environment)
    return environment
  }

  #tell(event: 'created' | 'initialized' | 'initFailed' | 'reset', { who }: Environment): void {
    this.log.push({ at: this.now, event, ...who })
  }

  #initialized(environment: Environment, init: number): void {
    this.#tell('initialized', environment)
    environment.init = init
    const { version, request, proactive } = environment
    const longest = version.environments.find(
      other => other.state === 'initializing' && other.request,
    )
    if (request) this.start(request, environment)
    else if (proactive && longest?.request) {
      this.start(longest.request, environment)
      longest.request = undefined
    } else this.#free(environment)
  }

  #initFailed(environment: Environment, failedInit: number): void {
    this.#tell('initFailed', environment)
    Object.assign(environment, { needsInit: true, failedInit })
    if (environment.request) this.start(environment.request, environment)
    else this.remove(environment, 'initFailed')
  }

  #restoreFailed(environment: Environment): void {
    const { request } = environment
    if (request) this.#finished(request, environment, 'restoreTimeout', 0, 0)
    this.remove(environment, 'restore')
  }

  /** The Invoke phase, with Init inside it where the environment needs one. */
  start(request: Request, environment: Environment): void {
    const { who, fn, version, needsInit } = environment
    const { timeout, init, initErrors, name } = version.plan
    const owner = ['function', fn.plan.name, name]
    this.log.push({
      ...{ at: this.now, event: 'started', request: request.label, environment: who.environment },
    })
    this.#become(environment, 'busy')
    environment.request = request
    let time = needsInit ? this.time(init, ...owner, 'suppressedInit') : 0
    const dies = needsInit && this.happens(initErrors, ...owner, 'suppressedInitErrors')
    let outcome: Outcome = dies ? 'crash' : request.end
    if (!dies && time <= timeout) {
      time += environment.first + request.work
      environment.first = 0
    }
    const after = outcome === 'crash' ? 0 : request.after
    if (time + after > timeout) outcome = 'timedOut'
    const isReset = outcome === 'crash' || outcome === 'timedOut'
    const [duration, rest] = outcome === 'timedOut' ? [timeout, 0] : [time, after]
    this.schedule(this.now + duration + rest, 0, () => {
      this.#finished(request, environment, outcome, duration, rest)
      environment.needsInit = isReset
      if (isReset) this.#reset(environment)
      else this.#free(environment)
    })
  }

  #finished(
    { label, fn }: Request,
    environment: Environment,
    outcome: Outcome,
    duration: number,
    extensionsDuration: number,
  ): void {
    const { who, version, pool, init, failedInit } = environment
    const { billFailedInit, billedRestoreShare } = this.plan.behaviour
    const inMs = (time: number) => Math.ceil(time / 1000)
    const used = duration + extensionsDuration
    this.log.push({
      ...{ at: this.now, event: 'finished', request: label, environment: who.environment, outcome },
      ...{ answeredAt: this.now - extensionsDuration, duration, initDuration: init },
      extensionsDuration,
      billedMs: version.plan.restore
        ? inMs(used) + inMs(Math.round(billedRestoreShare * init))
        : inMs(used + init + (billFailedInit ? failedInit : 0)),
    })
    fn.inFlight--
    if (!pool) fn.onDemand--
    Object.assign(environment, { request: undefined, init: 0, failedInit: 0 })
  }

  #reset(environment: Environment): void {
    const { fn, version } = environment
    const { shutdown, shutdownBudget = 0 } = version.plan.extensions ?? {}
    const owner = ['function', fn.plan.name, version.plan.name]
    this.#tell('reset', environment)
    const time = Math.min(this.time(shutdown, ...owner, 'shutdown'), shutdownBudget)
    if (this.happens(1 - this.plan.behaviour.resetReuse, ...owner, 'reset')) {
      this.remove(environment, 'reset')
    } else if (time === 0) this.#free(environment)
    else {
      this.#become(environment, 'resetting')
      this.schedule(this.now + time, 0, () => this.#free(environment))
    }
  }

  /** Nothing is left to do: it rests until its next request, or its time is over. */
  #free(environment: Environment): void {
    if (environment.pool?.leaving) this.remove(environment, 'deprovisioned')
    else if (environment.agedAt <= this.now) this.remove(environment, 'age')
    else this.#rest(environment)
  }

  #rest(environment: Environment): void {
    const { agedAt, idleTimeout } = environment
    const turn = ++this.#count
    const end = Math.min(agedAt, this.now + idleTimeout)
    this.#become(environment, 'idle')
    Object.assign(environment, { place: turn, turn })
    this.schedule(end, 0, () => {
      const isResting = environment.state === 'idle' && environment.turn === turn
      if (isResting) this.remove(environment, end === agedAt ? 'age' : 'idle')
    })
  }

  /** It is no more; another one takes the place of what is provisioned and shall stay. */
  remove(environment: Environment, removal: RemovedRecord['removal']): void {
    const { who, version, pool } = environment
    const home = pool ?? version
    this.#become(environment, 'removed')
    home.environments = home.environments.filter(other => other !== environment)
    this.log.push({ at: this.now, event: 'removed', ...who, removal })
    if (pool && pool.leaving > 0) pool.leaving--
    else if (pool) this.provision(pool)
  }

  /** The last idle one moves to the place that becomes free, which only a random choice can see. */
  #become(environment: Environment, state: Environment['state']): void {
    const { pool, version, place } = environment
    if (pool) closeAreas(pool, this.now)
    const last = idleOf(version.environments).at(-1)
    const isRandom = this.plan.behaviour.reuse === 'random' && !pool
    if (environment.state === 'idle' && isRandom && last) last.place = place
    environment.state = state
  }
}

/** The idle ones by their places: what was freed last is the last. */
export function idleOf(environments: readonly Environment[]): Environment[] {
  return environments.filter(({ state }) => state === 'idle').toSorted((a, b) => a.place - b.place)
}

export function readyOf({ environments, leaving }: Pool): number {
  return environments.length - leaving
}

/** The areas under what is busy and what is ready grow up to now. */
export function closeAreas(pool: Pool, now: number): void {
  const { busy, ready, at } = pool.areas
  const isBusy = pool.environments.filter(({ state }) => state === 'busy')
  pool.areas = {
    busy: busy + isBusy.length * (now - at),
    ready: ready + readyOf(pool) * (now - at),
    at: now,
  }
}
