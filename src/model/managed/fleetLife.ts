import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { EnvironmentLife } from '../environmentLife.ts'
import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { FunctionVersion } from '../functionVersion.ts'
import type { Observer } from '../observer.ts'
import type { Fleet } from './fleet.ts'
import { Machines } from './machines.ts'

/** An environment on its way, what it belongs to, and whether it takes the place of another. */
interface Coming {
  readonly fleet: Fleet
  readonly environment: ExecutionEnvironment
  readonly isReplacing: boolean
}

/** How environments of fleets come and go, and the servers that they run on. */
export class FleetLife {
  readonly #kernel: Kernel
  readonly #life: EnvironmentLife
  readonly #observer: Observer
  readonly #machines = new Map<FunctionVersion, Machines>()
  readonly #ready: EventKind<Coming>

  /** `joined`: one that was on its way takes requests from now on. */
  constructor(
    kernel: Kernel,
    life: EnvironmentLife,
    observer: Observer,
    joined: (coming: Coming) => void,
  ) {
    this.#kernel = kernel
    this.#life = life
    this.#observer = observer
    this.#ready = kernel.on<Coming>('managedReady', 'frees', coming => {
      if (this.#comesUp(coming)) joined(coming)
    })
  }

  machinesOf(version: FunctionVersion): Machines {
    const known = this.#machines.get(version)
    if (known !== undefined) return known
    const machines = new Machines(version.plan.managed!, more =>
      this.#observer.serversChanged(version.lambda, more, this.#kernel.now),
    )
    this.#machines.set(version, machines)
    return machines
  }

  /** Another version takes over the servers, where as many of its environments fit on each. */
  renew(old: FunctionVersion, next: FunctionVersion): void {
    const before = this.machinesOf(old)
    const { environmentsPerMachine, least } = next.plan.managed!
    if (before.environmentsPerMachine === environmentsPerMachine) this.#machines.set(next, before)
    else before.keepFor(0)
    this.machinesOf(next).keepFor(least)
  }

  /** One is there at once. */
  add(fleet: Fleet): void {
    this.#serve({ fleet, environment: this.#enter(fleet), isReplacing: false })
  }

  launch(fleet: Fleet, isReplacing = false): void {
    const environment = this.#enter(fleet)
    if (isReplacing) fleet.replacing++
    const { draws } = fleet.version
    const init = draws.init()
    const crashes = draws.initCrashes()
    const { initLimit } = fleet.plan
    environment.initEnding = crashes || init > initLimit ? 'failed' : 'done'
    const placed = this.machinesOf(fleet.version).place(this.#kernel.now)
    const time = Math.max(placed, Math.min(init, initLimit))
    this.#kernel.schedule(time, this.#ready, { fleet, environment, isReplacing })
  }

  /** The one that is needed least takes no more requests. */
  drain(fleet: Fleet): void {
    const environment = fleet.leastNeeded!
    fleet.withdraw(environment)
    this.drained(fleet, environment)
  }

  /** A request has left an environment that takes no more. */
  drained(fleet: Fleet, environment: ExecutionEnvironment): void {
    if (environment.inUse > 0) return
    const { version } = environment
    this.machinesOf(version).release()
    const isOld = fleet.isRetired || version !== fleet.version
    this.#life.discard(environment, isOld ? 'deployed' : 'scaledIn')
  }

  #enter(fleet: Fleet): ExecutionEnvironment {
    const environment = this.#life.next(fleet.version)
    environment.capacity = fleet.plan.maxConcurrency
    fleet.coming++
    this.#life.enter(environment)
    return environment
  }

  /** Whether it takes requests: one whose Init has failed goes, as what comes up for nobody does. */
  #comesUp(coming: Coming): boolean {
    const { fleet, environment, isReplacing } = coming
    const hasFailed = environment.initEnding !== 'done'
    if (isReplacing) fleet.replacing--
    if (!hasFailed && !fleet.isRetired) {
      this.#serve(coming)
      return true
    }
    fleet.coming--
    environment.version.comeUp(this.#kernel.now)
    this.machinesOf(environment.version).release()
    this.#life.discard(environment, hasFailed ? 'initFailed' : 'deployed')
    return false
  }

  #serve({ fleet, environment }: Coming): void {
    fleet.coming--
    environment.version.comeUp(this.#kernel.now)
    fleet.add(environment)
    this.#observer.initialized(environment, this.#kernel.now)
  }
}
