import type { LazyTimer } from '../../engine/lazyTimer.ts'
import { Draws } from '../../math/draws.ts'
import { pow } from '../../math/elementary/pow.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import type { CallSite } from '../callSite.ts'
import type { Answer } from '../clients/answer.ts'
import type { Attempt } from '../clients/attempt.ts'
import { filterOf } from '../filters/filter.ts'
import type { MappingPlan, QueuePlan } from '../plan/queuePlan.ts'
import type { OpenOwned } from '../streams.ts'
import { wholeTime } from '../wholeTime.ts'
import { Concurrency } from './concurrency.ts'
import { Messages } from './messages.ts'
import { Pollers } from './pollers.ts'
import type { Polling } from './polling.ts'
import type { Queue } from './queue.ts'

/** An event source mapping: the queue that it reads, and the function that it calls. [hot] */
export class Mapping {
  readonly queue: Queue
  readonly site: CallSite
  plan: MappingPlan
  readonly concurrency: Polling
  readonly #perMessage: Draws | undefined
  readonly #open: () => RandomStream
  #luck: RandomStream | undefined
  readonly #repeats: RandomStream | undefined
  /** The batch that is not full yet, and when its window is over. */
  gathering: Batch | undefined
  window!: LazyTimer<Mapping>
  /** When the last invocation was completed, or the last batch was closed (E3). */
  openedAt = 0
  /** How many batches there were. */
  batches = 0
  /** Whether it looks for messages in this moment, and whether it grows. */
  isAwake = false
  isGrowing = false
  /** Whether it is looked whether fewer batches would do. */
  isFalling = false
  /** Whether it will read when its pollers may receive again. */
  isPaced = false

  constructor(queue: Queue, plan: QueuePlan, site: CallSite, open: OpenOwned) {
    const { filter, mapping, name } = plan
    queue.filter = filter && filterOf(filter, name, open)
    this.queue = queue
    this.site = site
    this.plan = mapping
    const { assumed, pollers } = mapping
    this.concurrency =
      pollers === undefined ? new Concurrency(mapping) : new Pollers(pollers, assumed.fallAfter)
    queue.polling = this.concurrency
    const { duplicates = 0, messageErrors, perMessage } = mapping
    const own = (purpose: string) => open('source', name, purpose)
    this.#perMessage = perMessage && new Draws(perMessage.sampler(own('messages')))
    this.#open = () => own('messageErrors')('uniform')
    this.#luck = messageErrors > 0 ? this.#open() : undefined
    this.#repeats = duplicates > 0 ? own('duplicates')('uniform') : undefined
  }

  /** What somebody set of how messages are handled. */
  changeHandling({ messageErrors }: MappingPlan): void {
    this.plan = { ...this.plan, messageErrors }
    if (messageErrors > 0) this.#luck ??= this.#open()
  }

  /** What somebody set of how they are read. */
  change(plan: MappingPlan, now: number): void {
    const { messageErrors } = this.plan
    this.plan = { ...plan, messageErrors }
    this.concurrency.change(plan, now)
  }

  /** Whether messages wait that it may not read because it has too many batches at once, or reads too fast. */
  isBehind(now: number): boolean {
    const { concurrency, queue } = this
    return (concurrency.isFull || concurrency.freeAt > now) && queue.visible.turnToNext()
  }

  /** What the messages of a batch do to the handler, drawn each time it is called. */
  prepare(batch: Batch): void {
    const { length } = batch.messages
    let added = 0
    if (this.#perMessage !== undefined) {
      for (let i = 0; i < length; i++) added += this.#perMessage.next()
    }
    batch.addedTime = wholeTime(added)
    const { guard } = this.site.qualifier.lambda
    batch.chain = guard === undefined ? batch.messages.chain : batch.messages.farthest(guard)
    const { messageErrors, reportsFailures } = this.plan
    // Where the function does not say which messages failed, one that fails takes all with it.
    batch.fails =
      this.#luck !== undefined &&
      !reportsFailures &&
      this.#luck.uniform() >= pow(1 - messageErrors, length)
  }

  /** Whether the next message that is done is not deleted (E4). */
  isRepeated(): boolean {
    return this.#repeats !== undefined && this.#repeats.uniform() < (this.plan.duplicates ?? 0)
  }

  /** Whether the next message of a batch that was done is one of those that the function says failed (E-S8). */
  messageFails(): boolean {
    const { messageErrors, reportsFailures } = this.plan
    return this.#luck !== undefined && reportsFailures && this.#luck.uniform() < messageErrors
  }
}

/**
 * Messages that a mapping hands to its function together, as often as it takes until the function
 * was run. The objects are used again: whoever is handed one reads it at once and keeps no reference.
 */
export class Batch implements Attempt {
  readonly #reader: Reader
  mapping!: Mapping
  readonly messages = new Messages()
  number = 0
  attempt = 0
  requestedAt = 0
  readonly tenant = 0
  /** Of the message that has come to the function most often. */
  chain = 0
  readonly isEvent = false
  readonly isAbandoned = false
  isCold = false
  addedTime = 0
  fails = false
  /** When the first of its messages would be visible again. */
  deadline = 0
  /** How long it waited after the last throttle. */
  lastWait = 0
  /** Whether the mapping has done with it. */
  isDone = false

  constructor(reader: Reader) {
    this.#reader = reader
  }

  get count(): number {
    return this.messages.length
  }

  answered(answer: Answer): void {
    this.#reader.answered(this, answer)
  }

  left(): void {
    if (this.isDone) this.#reader.left(this)
  }
}

/** Told what batches come back with. */
interface Reader {
  answered(batch: Batch, answer: Answer): void
  /** Lambda has no more to do with a batch that is done. */
  left(batch: Batch): void
}
