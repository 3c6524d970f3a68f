import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { EnvironmentLife } from '../environmentLife.ts'
import type { FunctionVersion } from '../functionVersion.ts'
import type { Observer } from '../observer.ts'
import type { Fleet } from './fleet.ts'
import { FleetLife } from './fleetLife.ts'
import { neededEnvironments } from './neededEnvironments.ts'
import { replacedAtOnce } from './replacedAtOnce.ts'

/**
 * Adds environments and takes some away, by what was used and never because a request arrives (G3, G4),
 * and replaces those of an older version (G8).
 */
export class FleetScaling {
  readonly life: FleetLife
  readonly #kernel: Kernel
  /** Share of the environments that an update replaces at a time. */
  readonly #replacedShare: number
  readonly #evaluated: EventKind<Fleet>

  constructor(kernel: Kernel, life: EnvironmentLife, observer: Observer, replacedShare: number) {
    this.#kernel = kernel
    this.#replacedShare = replacedShare
    this.life = new FleetLife(kernel, life, observer, ({ fleet, isReplacing }) => {
      if (isReplacing && fleet.outdated > 0) this.life.drain(fleet)
      this.#replace(fleet)
      this.#takeOver(fleet)
    })
    this.#evaluated = kernel.on<Fleet>('managedEvaluated', 'frees', fleet => {
      if (fleet.isRetired) return
      this.#evaluate(fleet)
      kernel.schedule(fleet.plan.scaling.interval, this.#evaluated, fleet)
    })
  }

  /** The least number is there before any request. */
  begin(fleet: Fleet): void {
    const { least } = fleet.plan
    this.life.machinesOf(fleet.version).begin(least)
    for (let count = 0; count < least; count++) this.life.add(fleet)
    this.#watch(fleet)
  }

  /** The least number is to come up where it is not there, and what is more than the most goes. */
  change(fleet: Fleet): void {
    const { least, most } = fleet.plan
    this.life.machinesOf(fleet.version).keepFor(least)
    while (fleet.wanted < least) this.life.launch(fleet)
    while (fleet.ready > most) this.life.drain(fleet)
    this.#takeOver(fleet)
    this.#watch(fleet)
  }

  /** All that it has is of an older version from now on. */
  renew(fleet: Fleet, version: FunctionVersion): void {
    this.life.renew(fleet.version, version)
    fleet.renew(version)
    this.change(fleet)
    this.#replace(fleet)
  }

  /** It takes no more requests, and what comes up for it goes. */
  retire(fleet: Fleet): void {
    fleet.isRetired = true
    this.life.machinesOf(fleet.version).keepFor(0)
    while (fleet.ready > 0) this.life.drain(fleet)
  }

  /** Both bounds 0 switch it off, until somebody sets others (G4). */
  #watch(fleet: Fleet): void {
    if (fleet.isWatched || fleet.plan.most === 0) return
    fleet.isWatched = true
    this.#kernel.schedule(fleet.plan.scaling.interval, this.#evaluated, fleet)
  }

  #evaluate(fleet: Fleet): void {
    const { now } = this.#kernel
    const { load, needs, plan, ready } = fleet
    const { interval, scaleInWindow } = plan.scaling
    const needed = neededEnvironments({ ready, mean: load.mean(now), peak: load.max }, plan)
    load.restart(now)
    needs.push(needed)
    const remembered = Math.max(1, Math.ceil(scaleInWindow / interval))
    if (needs.length > remembered) needs.shift()
    for (let more = needed - fleet.wanted; more > 0; more--) this.life.launch(fleet)
    const enough = needs.reduce((largest, each) => Math.max(largest, each), 0)
    const wanted = Math.min(enough, plan.most)
    for (let fewer = fleet.ready - wanted; fewer > 0; fewer--) this.life.drain(fleet)
    this.#replace(fleet)
  }

  /** Others are on their way for some of the older ones, which stay until then. */
  #replace(fleet: Fleet): void {
    const share = replacedAtOnce(fleet.ready, this.#replacedShare)
    while (fleet.replacing < Math.min(share, fleet.outdated)) this.life.launch(fleet, true)
  }

  /** Once it has its least number, nothing stands in for it any more. */
  #takeOver(fleet: Fleet): void {
    const { standIn, ready, plan } = fleet
    if (standIn === undefined || ready < plan.least) return
    fleet.standIn = undefined
    this.retire(standIn)
  }
}
