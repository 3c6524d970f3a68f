import { TimeAverage } from '../../math/statistics/timeAverage.ts'
import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { FunctionVersion } from '../functionVersion.ts'
import { IdleList } from '../idleList.ts'
import type { ManagedPlan } from '../plan/managedPlan.ts'

/**
 * Environments that take the requests of one version, and which of them has most room for another
 * request. While an update rolls out, some are of the version before it. [hot]
 */
export class Fleet {
  /** Of what comes up from now on. */
  version: FunctionVersion
  /** Requests that run on all of them, those nobody waits for any longer included. */
  readonly load: TimeAverage
  /** All that take requests. */
  readonly #open = new Set<ExecutionEnvironment>()
  /** Those that are on their way. */
  coming = 0
  /** Of these, the ones that are to take the place of another. */
  replacing = 0
  /** Of those that take requests, the ones of an older version. */
  outdated = 0
  /** What takes its requests until it has environments of its own. */
  standIn: Fleet | undefined
  /** Another has taken its place. */
  isRetired = false
  /** Whether its use is evaluated, and how many environments were needed at the latest evaluations. */
  isWatched = false
  readonly needs: number[] = []
  /** Those with room, by the number of requests that they run. */
  readonly #byLoad: IdleList[] = []
  /** No list below this one has any. */
  #lowest = 0

  constructor(version: FunctionVersion, now: number) {
    this.version = version
    this.load = new TimeAverage(now, 0)
  }

  get plan(): ManagedPlan {
    return this.version.plan.managed!
  }

  /** Those that take requests. */
  get ready(): number {
    return this.#open.size
  }

  /** Those that take requests or will, besides what takes their places. */
  get wanted(): number {
    return this.ready + this.coming - this.replacing
  }

  /** Of those that run the fewest requests, the one that has done so for the longest time. */
  get roomiest(): ExecutionEnvironment | undefined {
    const byLoad = this.#byLoad
    while (this.#lowest < byLoad.length) {
      const { oldest } = byLoad[this.#lowest]!
      if (oldest !== undefined) return oldest
      this.#lowest++
    }
    return undefined
  }

  /** Of those that run the fewest requests, the one that came to that number last; of older ones first. */
  get leastNeeded(): ExecutionEnvironment | undefined {
    const { roomiest } = this
    if (this.outdated > 0) return this.#leastLoaded(each => each.version !== this.version)
    return roomiest === undefined
      ? this.#leastLoaded(() => true)
      : this.#byLoad[roomiest.inUse]!.newest
  }

  #leastLoaded(isMeant: (each: ExecutionEnvironment) => boolean): ExecutionEnvironment | undefined {
    let least: ExecutionEnvironment | undefined
    for (const each of this.#open) {
      if (isMeant(each) && (least === undefined || each.inUse < least.inUse)) least = each
    }
    return least
  }

  /** What comes up from now on is of another version. */
  renew(version: FunctionVersion): void {
    this.version = version
    this.outdated = this.ready
  }

  /** It has come up. */
  add(environment: ExecutionEnvironment): void {
    this.#open.add(environment)
    if (environment.version !== this.version) this.outdated++
    environment.state = 'idle'
    while (this.#byLoad.length < environment.capacity) this.#byLoad.push(new IdleList())
    this.#list(environment)
  }

  /** It takes no more requests. */
  withdraw(environment: ExecutionEnvironment): void {
    this.#open.delete(environment)
    if (environment.version !== this.version) this.outdated--
    this.#unlist(environment)
    environment.state = 'draining'
  }

  /** One more request runs on it. */
  enter(environment: ExecutionEnvironment, now: number): void {
    this.#unlist(environment)
    if (environment.inUse === 0) environment.version.busy++
    environment.inUse++
    environment.state = 'busy'
    this.#list(environment)
    this.load.change(now, this.load.level + 1)
  }

  /** One fewer does. */
  leave(environment: ExecutionEnvironment, now: number): void {
    const isDraining = environment.state === 'draining'
    if (!isDraining) this.#unlist(environment)
    environment.inUse--
    if (environment.inUse === 0) environment.version.leave(now)
    this.load.change(now, this.load.level - 1)
    if (isDraining) return
    if (environment.inUse === 0) environment.state = 'idle'
    this.#list(environment)
  }

  /** One that is full has no room, and is in no list. */
  #list(environment: ExecutionEnvironment): void {
    const { inUse } = environment
    if (inUse === environment.capacity) return
    this.#byLoad[inUse]!.add(environment)
    if (inUse < this.#lowest) this.#lowest = inUse
  }

  #unlist(environment: ExecutionEnvironment): void {
    const { inUse } = environment
    if (inUse < environment.capacity) this.#byLoad[inUse]!.remove(environment)
  }
}
