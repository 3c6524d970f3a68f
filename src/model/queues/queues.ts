import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { CallSite } from '../callSite.ts'
import { ClientArrivals } from '../clients/clientArrivals.ts'
import type { Invoker } from '../invoker.ts'
import type { QueuePlan } from '../plan/queuePlan.ts'
import type { QueueObserver } from '../queueObserver.ts'
import type { OpenOwned } from '../streams.ts'
import { Mapping } from './mapping.ts'
import { Mappings } from './mappings.ts'
import { Queue } from './queue.ts'

/** All queues: what is sent to them, and the mappings that read them. */
export class Queues {
  readonly #kernel: Kernel
  readonly #observer: QueueObserver
  readonly #open: OpenOwned
  readonly #mappings: Mappings
  readonly #arrivals: ClientArrivals
  readonly #undelayed: EventKind<Mapping>
  readonly #aged: EventKind<Queue>
  readonly #queues = new Map<string, Queue>()

  constructor(kernel: Kernel, invoker: Invoker, observer: QueueObserver, open: OpenOwned) {
    this.#kernel = kernel
    this.#observer = observer
    this.#open = open
    this.#mappings = new Mappings(kernel, invoker, observer)
    this.#arrivals = new ClientArrivals(kernel, 'sent')
    this.#undelayed = kernel.on<Mapping>('delayIsOver', 'asks', mapping => {
      mapping.queue.show(kernel.now)
      this.#watch(mapping.queue)
      this.#mappings.wake(mapping)
    })
    this.#aged = kernel.on<Queue>('messagesAge', 'frees', queue => {
      queue.isWatched = false
      queue.expire(kernel.now)
      this.#watch(queue)
    })
  }

  add(plan: QueuePlan, site: CallSite): void {
    const { name, arrivals, backlog, delay } = plan
    const queue = new Queue(this.#queues.size, plan, this.#observer)
    const mapping = new Mapping(queue, site, this.#open)
    this.#queues.set(name, queue)
    this.#arrivals.add(name, arrivals, this.#open('source', name, 'arrivals'), () => {
      queue.send(this.#kernel.now)
      this.#watch(queue)
      if (delay > 0) this.#kernel.schedule(delay, this.#undelayed, mapping)
      else this.#mappings.wake(mapping)
    })
    if (backlog > 0) queue.stock(backlog)
    this.#watch(queue)
    this.#mappings.add(mapping)
  }

  /** Messages are sent at other times from now on; false where there is no queue of this name. */
  rearrange(name: string, arrivals: OpenLoop, since: string): boolean {
    if (!this.#queues.has(name)) return false
    this.#arrivals.replace(name, arrivals, this.#open('source', name, 'arrivals', since))
    return true
  }

  /** Looks at the first message again when it is too old; others may have gone before it by then. */
  #watch(queue: Queue): void {
    const { plan, visible } = queue
    if (queue.isWatched || visible.length === 0) return
    queue.isWatched = true
    const left = visible.sentAt + plan.retention - this.#kernel.now
    this.#kernel.schedule(Math.max(0, left), this.#aged, queue)
  }

  check(): void {
    for (const queue of this.#queues.values()) queue.check()
  }
}
