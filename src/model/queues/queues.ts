import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { type LazyTimer, lazyTimers } from '../../engine/lazyTimer.ts'
import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { assert } from '../../math/assert.ts'
import type { CallSite } from '../callSite.ts'
import { ClientArrivals } from '../clients/clientArrivals.ts'
import type { Inlets } from '../inlets.ts'
import type { Invoker } from '../invoker.ts'
import type { QueueChange } from '../plan/changePlan.ts'
import type { MappingPlan, QueuePlan, QueueStorePlan } from '../plan/queuePlan.ts'
import type { QueueObserver } from '../queueObserver.ts'
import type { OpenOwned } from '../streams.ts'
import { Mapping } from './mapping.ts'
import { Mappings } from './mappings.ts'
import { Queue } from './queue.ts'
import { QueueInlet } from './queueInlet.ts'

/** A mapping, and by what it will read. */
interface Update {
  readonly mapping: Mapping
  readonly plan: MappingPlan
}

/** All queues: what is sent to them, and the mappings that read them. */
export class Queues {
  readonly #kernel: Kernel
  readonly #observer: QueueObserver
  readonly #open: OpenOwned
  readonly #mappings: Mappings
  readonly #arrivals: ClientArrivals
  readonly #undelayed: EventKind<QueueInlet>
  readonly #ageing: (queue: Queue) => LazyTimer<Queue>
  readonly #updated: EventKind<Update>
  readonly #queues = new Map<string, QueueInlet>()

  constructor(kernel: Kernel, invoker: Invoker, observer: QueueObserver, open: OpenOwned) {
    this.#kernel = kernel
    this.#observer = observer
    this.#open = open
    this.#mappings = new Mappings(kernel, invoker, observer)
    this.#arrivals = new ClientArrivals(kernel, 'sent')
    this.#undelayed = kernel.on<QueueInlet>('delayIsOver', 'asks', inlet => {
      inlet.queue.show(kernel.now)
      this.#seen(inlet)
    })
    this.#updated = kernel.on<Update>('mappingUpdated', 'asks', ({ mapping, plan }) =>
      this.#mappings.change(mapping, plan),
    )
    this.#ageing = lazyTimers<Queue>(kernel, 'messagesAge', 'frees', queue =>
      queue.expire(kernel.now),
    )
  }

  /** The next queue of the plan that a function reads. */
  add(plan: QueuePlan, site: CallSite): void {
    const queue = new Queue(this.#queues.size, plan, this.#observer, this.#open)
    const mapping = new Mapping(queue, plan, site, this.#open)
    this.#begin(plan, new QueueInlet(this, queue, mapping))
    this.#mappings.add(mapping)
  }

  /** The next one of those that no function reads, after all others. */
  addUnread(plan: QueueStorePlan): void {
    const queue = new Queue(this.#queues.size, plan, this.#observer, this.#open)
    this.#begin(plan, new QueueInlet(this, queue, undefined))
  }

  #begin({ name, arrivals, backlog }: QueueStorePlan, inlet: QueueInlet): void {
    const { queue } = inlet
    this.#queues.set(name, inlet)
    queue.ageing = this.#ageing(queue)
    this.#observer.added(queue)
    this.#arrivals.add(name, arrivals, this.#open('source', name, 'arrivals'), () =>
      this.send(inlet, 1, 0),
    )
    if (backlog > 0) queue.stock(backlog)
  }

  /** All queues are there: they can be given messages, and give what they give up to each other. */
  open(inlets: Inlets): void {
    for (const [name, inlet] of this.#queues) inlets.add(name, inlet)
    for (const { queue } of this.#queues.values()) {
      const { deadLetters } = queue.plan
      if (deadLetters !== undefined) queue.deadLetters = this.#named(deadLetters)
    }
  }

  #named(name: string): QueueInlet {
    const inlet = this.#queues.get(name)
    assert(inlet !== undefined, 'dead letters go to a queue of the plan')
    return inlet
  }

  /** So many messages are sent to a queue now. */
  send(inlet: QueueInlet, count: number, chain: number): void {
    const { queue } = inlet
    const { delay } = queue.plan
    queue.send(count, chain, this.#kernel.now)
    if (delay === 0) return this.#seen(inlet)
    for (let i = 0; i < count; i++) this.#kernel.schedule(delay, this.#undelayed, inlet)
  }

  /** A message comes from another queue. */
  takeOver(inlet: QueueInlet, sentAt: number, chain: number, group: number): void {
    inlet.queue.takeOver(sentAt, chain, group, this.#kernel.now)
    this.#seen(inlet)
  }

  /** Messages can be received that could not be before. */
  #seen({ mapping }: QueueInlet): void {
    if (mapping !== undefined) this.#mappings.wake(mapping)
  }

  /** Messages are sent at other times from now on; false where there is no queue of this name. */
  rearrange(name: string, arrivals: OpenLoop, since: string): boolean {
    if (!this.#queues.has(name)) return false
    this.#arrivals.replace(name, arrivals, this.#open('source', name, 'arrivals', since))
    return true
  }

  /** A queue has another visibility timeout now, and Lambda reads it by other settings later (E8). */
  change({ plan, delay }: QueueChange): void {
    const { mapping, queue } = this.#named(plan.name)
    assert(mapping !== undefined, 'settings that change are of a queue that a function reads')
    queue.visibility.change(plan.visibilityTimeout, this.#kernel.now)
    mapping.changeHandling(plan.mapping)
    this.#kernel.schedule(delay, this.#updated, { mapping, plan: plan.mapping })
  }

  check(): void {
    for (const { queue } of this.#queues.values()) queue.check()
  }
}
