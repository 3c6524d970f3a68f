import { TimeAverage } from '../../math/statistics/timeAverage.ts'
import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { FunctionVersion } from '../functionVersion.ts'
import { IdleList } from '../idleList.ts'
import type { ManagedPlan } from '../plan/managedPlan.ts'
import { Machines } from './machines.ts'

/** The environments of one version, and which of them has most room for another request. [hot] */
export class Fleet {
  readonly version: FunctionVersion
  readonly plan: ManagedPlan
  readonly machines: Machines
  /** Requests that run on all of them, those nobody waits for any longer included. */
  readonly load: TimeAverage
  /** Those that take requests. */
  ready = 0
  /** Those with room, by the number of requests that they run. */
  readonly #byLoad: readonly IdleList[]
  /** No list below this one has any. */
  #lowest = 0

  constructor(version: FunctionVersion, plan: ManagedPlan, now: number) {
    this.version = version
    this.plan = plan
    this.machines = new Machines(plan)
    this.load = new TimeAverage(now, 0)
    this.#byLoad = Array.from({ length: plan.maxConcurrency }, () => new IdleList())
  }

  /** Those that take requests or will. */
  get wanted(): number {
    return this.ready + this.version.initializing
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

  /** Of those that run the fewest requests, the one that came to that number last. */
  get leastNeeded(): ExecutionEnvironment | undefined {
    const { roomiest } = this
    return roomiest && this.#byLoad[roomiest.inUse]!.newest
  }

  /** It has come up. */
  add(environment: ExecutionEnvironment): void {
    this.ready++
    environment.state = 'idle'
    this.#list(environment)
  }

  /** It takes no more requests. */
  withdraw(environment: ExecutionEnvironment): void {
    this.ready--
    this.#unlist(environment)
    environment.state = 'draining'
  }

  /** One more request runs on it. */
  enter(environment: ExecutionEnvironment, now: number): void {
    this.#unlist(environment)
    if (environment.inUse === 0) this.version.busy++
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
    if (environment.inUse === 0) this.version.leave(now)
    this.load.change(now, this.load.level - 1)
    if (isDraining) return
    if (environment.inUse === 0) environment.state = 'idle'
    this.#list(environment)
  }

  /** One that is full has no room, and is in no list. */
  #list(environment: ExecutionEnvironment): void {
    const { inUse } = environment
    if (inUse === this.plan.maxConcurrency) return
    this.#byLoad[inUse]!.add(environment)
    if (inUse < this.#lowest) this.#lowest = inUse
  }

  #unlist(environment: ExecutionEnvironment): void {
    const { inUse } = environment
    if (inUse < this.plan.maxConcurrency) this.#byLoad[inUse]!.remove(environment)
  }
}
