import type { AllDeadlines, Deadlines } from '../../engine/deadlines.ts'
import { Fifo } from '../../engine/fifo.ts'
import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import type { ClientObserver } from '../clientObserver.ts'
import type { ResourcePlan } from '../plan/resourcePlan.ts'
import type { Resource } from './resource.ts'
import { Use, type UseEnding, type UseOwner } from './use.ts'

/** Lets invocations use limited resources, one after the other where there is not enough for all. [hot] */
export class Resources {
  readonly #kernel: Kernel
  readonly #observer: ClientObserver
  readonly #uses = new Recycler(() => new Use())
  readonly #done: EventKind<Use>
  readonly #token: EventKind<Resource>
  /** Those that wait, and how long they do, by the number of the resource. */
  readonly #waiting: readonly Fifo<Use>[]
  readonly #deadlines: (Deadlines<Use> | undefined)[]
  readonly #patience: (delay: number) => Deadlines<Use>

  constructor(
    kernel: Kernel,
    deadlines: AllDeadlines,
    observer: ClientObserver,
    resources: readonly Resource[],
  ) {
    this.#kernel = kernel
    this.#observer = observer
    this.#done = kernel.on<Use>('useDone', 'frees', use => this.#finish(use))
    this.#token = kernel.on<Resource>('resourceToken', 'frees', resource => {
      resource.isWaking = false
      this.#serve(resource)
    })
    this.#patience = deadlines.of<Use>(use => {
      if (use.isOpen) {
        this.#leaveQueue(use)
        use.owner.used(use, 'gaveUp')
        this.#letGo(use)
      }
      this.#letGo(use)
    })
    this.#waiting = resources.map(() => new Fifo<Use>())
    this.#deadlines = resources.map(({ plan: { patience } }) =>
      patience === undefined ? undefined : this.#patience(patience),
    )
  }

  /** Somebody wants to use a resource for so long; undefined where it refuses at once. */
  ask(resource: Resource, time: number, owner: UseOwner): Use | undefined {
    const use = this.#uses.take()
    const { now } = this.#kernel
    use.resource = resource
    use.owner = owner
    use.askedAt = now
    use.time = time
    use.hasUnit = false
    use.hasEnded = false
    use.isOpen = true
    use.holders = 1
    this.#observer.resourceAsked(use, now)
    if (resource.queued === 0 && this.#mayUse(resource)) this.#grant(use)
    else if (resource.queued < resource.plan.queue) this.#queue(use)
    else {
      use.isOpen = false
      use.hasEnded = true
      this.#observer.resourceLeft(use, 'refused', now)
      this.#letGo(use)
      return undefined
    }
    return use
  }

  /** A resource has other limits from now on; who waits already keeps its patience. */
  change(resource: Resource, plan: ResourcePlan): void {
    if (plan.patience !== resource.plan.patience) {
      this.#deadlines[resource.index] =
        plan.patience === undefined ? undefined : this.#patience(plan.patience)
    }
    resource.change(plan)
    // What was waited for may come sooner.
    resource.isWaking = false
    this.#serve(resource)
  }

  /** Its owner is no more: what waits or holds does so no longer, and the owner is not told. */
  abandon(use: Use): void {
    if (use.hasUnit) this.#free(use, 'gaveUp')
    else this.#leaveQueue(use)
    this.#letGo(use)
  }

  #queue(use: Use): void {
    const { resource } = use
    const deadlines = this.#deadlines[resource.index]
    resource.queued++
    use.holders++
    this.#waiting[resource.index]!.push(use)
    if (deadlines !== undefined) {
      use.holders++
      deadlines.set(use)
    }
    this.#wake(resource)
  }

  #mayUse(resource: Resource): boolean {
    if (resource.busy >= resource.units) return false
    return resource.bucket === undefined || resource.bucket.take(this.#kernel.now)
  }

  /** Those that wait longest come first; who gave up is passed over. */
  #serve(resource: Resource): void {
    const waiting = this.#waiting[resource.index]!
    for (let use = waiting.peek(); use !== undefined; use = waiting.peek()) {
      if (use.isOpen && !this.#mayUse(resource)) break
      waiting.shift()
      if (use.isOpen) {
        resource.queued--
        this.#grant(use)
      }
      this.#letGo(use)
    }
    this.#wake(resource)
  }

  /** Where only a token is missing, its moment is waited for. */
  #wake(resource: Resource): void {
    const { bucket } = resource
    if (bucket === undefined || resource.isWaking || resource.queued === 0) return
    if (resource.busy >= resource.units) return
    const wait = bucket.wait(this.#kernel.now)
    if (wait === Infinity) return
    resource.isWaking = true
    this.#kernel.schedule(wait, this.#token, resource)
  }

  #grant(use: Use): void {
    const { now } = this.#kernel
    const { resource } = use
    resource.busy++
    use.hasUnit = true
    use.isOpen = false
    this.#deadlines[resource.index]?.trim()
    use.grantedAt = now
    use.holders++
    this.#observer.resourceGranted(use, now)
    this.#kernel.schedule(Math.round(use.time * resource.slowness), this.#done, use)
  }

  #finish(use: Use): void {
    if (!use.hasEnded) {
      const ending = use.resource.fails() ? 'failed' : 'done'
      this.#free(use, ending)
      use.owner.used(use, ending)
      this.#letGo(use)
    }
    this.#letGo(use)
  }

  #free(use: Use, ending: UseEnding): void {
    use.hasEnded = true
    use.resource.busy--
    this.#observer.resourceLeft(use, ending, this.#kernel.now)
    this.#serve(use.resource)
  }

  #leaveQueue(use: Use): void {
    use.isOpen = false
    use.hasEnded = true
    use.resource.queued--
    this.#observer.resourceLeft(use, 'gaveUp', this.#kernel.now)
  }

  #letGo(use: Use): void {
    if (--use.holders === 0) this.#uses.giveBack(use)
  }
}
