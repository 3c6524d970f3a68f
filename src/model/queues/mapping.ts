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
import { Poisoned } from './poisoned.ts'
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
    const { filter, mapping, name, poison } = plan
    const own = (purpose: string) => open('source', name, purpose)
    queue.filter = filter && filterOf(filter, name, open)
    queue.poison = poison && new Poisoned(poison, () => own('poison')('uniform'))
    this.queue = queue
    this.site = site
    this.plan = mapping
    const { assumed, pollers } = mapping
    this.concurrency =
      pollers === undefined ? new Concurrency(mapping) : new Pollers(pollers, assumed.fallAfter)
    queue.polling = this.concurrency
    const { duplicates = 0, messageErrors, perMessage } = mapping
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
    batch.fails = !this.plan.reportsFailures && this.#anyFails(batch.messages)
  }

  /** Where the function does not say which messages failed, one that fails takes all with it. */
  #anyFails(messages: Messages): boolean {
    const { length } = messages
    const { poison } = this.queue
    const isUnlucky =
      this.#luck !== undefined && this.#luck.uniform() >= pow(1 - this.plan.messageErrors, length)
    if (isUnlucky || poison === undefined) return isUnlucky
    for (let i = 0; i < length; i++) if (poison.has(messages.numberAt(i))) return true
    return false
  }

  /** Whether the next message that is done is not deleted (E4). */
  isRepeated(): boolean {
    return this.#repeats !== undefined && this.#repeats.uniform() < (this.plan.duplicates ?? 0)
  }

  /** Whether the next message of a batch that was done is one of those that the function says failed (E-S8). */
  messageFails({ number }: Messages): boolean {
    const { messageErrors, reportsFailures } = this.plan
    if (!reportsFailures) return false
    const isUnlucky = this.#luck !== undefined && this.#luck.uniform() < messageErrors
    return isUnlucky || (this.queue.poison?.has(number) ?? false)
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
