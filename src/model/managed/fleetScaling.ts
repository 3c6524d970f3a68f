import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { assert } from '../../math/assert.ts'
import type { EnvironmentLife } from '../environmentLife.ts'
import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { Observer } from '../observer.ts'
import type { Fleet } from './fleet.ts'
import { neededEnvironments } from './neededEnvironments.ts'

/** An environment on its way, and what it belongs to. */
interface Coming {
  readonly fleet: Fleet
  readonly environment: ExecutionEnvironment
}

/** A fleet, and how many environments were needed at the latest evaluations. */
interface Scaled {
  readonly fleet: Fleet
  readonly needs: number[]
}

/** Adds environments and takes some away, by what was used and never because a request arrives (G3, G4). */
export class FleetScaling {
  readonly #kernel: Kernel
  readonly #life: EnvironmentLife
  readonly #observer: Observer
  readonly #ready: EventKind<Coming>
  readonly #evaluated: EventKind<Scaled>

  constructor(kernel: Kernel, life: EnvironmentLife, observer: Observer) {
    this.#kernel = kernel
    this.#life = life
    this.#observer = observer
    this.#ready = kernel.on<Coming>('managedReady', 'frees', coming => this.#comesUp(coming))
    this.#evaluated = kernel.on<Scaled>('managedEvaluated', 'frees', scaled => {
      this.#evaluate(scaled)
      kernel.schedule(scaled.fleet.plan.scaling.interval, this.#evaluated, scaled)
    })
  }

  /** The least number is there before any request. Both bounds 0 switch it off for good (G4). */
  begin(fleet: Fleet): void {
    const { least, most, scaling } = fleet.plan
    for (let count = 0; count < least; count++) {
      const environment = this.#life.next(fleet.version)
      this.#life.enter(environment)
      this.#serve({ fleet, environment })
    }
    if (most > 0) this.#kernel.schedule(scaling.interval, this.#evaluated, { fleet, needs: [] })
  }

  /** A request has left an environment that takes no more. */
  drained(fleet: Fleet, environment: ExecutionEnvironment): void {
    if (environment.inUse > 0) return
    fleet.machines.release()
    this.#life.discard(environment, 'scaledIn')
  }

  #evaluate({ fleet, needs }: Scaled): void {
    const { now } = this.#kernel
    const { load, plan, ready } = fleet
    const { interval, scaleInWindow } = plan.scaling
    const needed = neededEnvironments({ ready, mean: load.mean(now), peak: load.max }, plan)
    load.restart(now)
    needs.push(needed)
    const remembered = Math.max(1, Math.ceil(scaleInWindow / interval))
    if (needs.length > remembered) needs.shift()
    for (let more = needed - fleet.wanted; more > 0; more--) this.#launch(fleet)
    const enough = needs.reduce((most, each) => Math.max(most, each), 0)
    for (let fewer = fleet.ready - enough; fewer > 0; fewer--) this.#drain(fleet)
  }

  #launch(fleet: Fleet): void {
    const environment = this.#life.next(fleet.version)
    this.#life.enter(environment)
    const { draws } = fleet.version
    const init = draws.init()
    const crashes = draws.initCrashes()
    const { initLimit } = fleet.plan
    environment.initEnding = crashes || init > initLimit ? 'failed' : 'done'
    const time = Math.max(fleet.machines.place(this.#kernel.now), Math.min(init, initLimit))
    this.#kernel.schedule(time, this.#ready, { fleet, environment })
  }

  #comesUp(coming: Coming): void {
    const { fleet, environment } = coming
    if (environment.initEnding === 'done') return this.#serve(coming)
    fleet.version.comeUp(this.#kernel.now)
    fleet.machines.release()
    this.#life.discard(environment, 'initFailed')
  }

  #serve({ fleet, environment }: Coming): void {
    fleet.version.comeUp(this.#kernel.now)
    fleet.add(environment)
    this.#observer.initialized(environment, this.#kernel.now)
  }

  #drain(fleet: Fleet): void {
    const environment = fleet.leastNeeded
    assert(environment !== undefined, 'a fleet that is larger than needed has room')
    fleet.withdraw(environment)
    this.drained(fleet, environment)
  }
}
