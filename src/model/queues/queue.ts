import { assert } from '../../math/assert.ts'
import type { Filter } from '../filters/filter.ts'
import type { QueueStorePlan } from '../plan/queuePlan.ts'
import type { MessageLoss, QueueObserver } from '../queueObserver.ts'
import { quotas } from '../quotas.ts'
import { Messages } from './messages.ts'

/** Takes the messages that another queue gives up. */
export interface DeadLetters {
  takeOver(sentAt: number, chain: number): void
}

const mostInFlight = quotas.queueInFlight.value

/**
 * A standard queue of SQS. Messages are visible, or hidden because they were received or are delayed;
 * they are received in the order in which they became visible. [hot]
 */
export class Queue {
  readonly index: number
  readonly plan: QueueStorePlan
  readonly visible = new Messages()
  readonly #observer: QueueObserver
  /** Those that nobody may see yet. */
  readonly #delayed = new Messages()
  /** Who takes what was received too often; undefined where nobody reads that. */
  deadLetters: DeadLetters | undefined
  /** Says of each message, when it comes, whether its function is given it (E6). */
  filter: Filter | undefined
  sent = 0
  /** Received, and neither deleted nor visible again. */
  inFlight = 0
  #left = 0
  /** Whether somebody will look for messages that are too old. */
  isWatched = false

  constructor(index: number, plan: QueueStorePlan, observer: QueueObserver) {
    this.index = index
    this.plan = plan
    this.#observer = observer
  }

  /** So many messages are there when the run begins. */
  stock(count: number): void {
    this.#observer.sent(this, count, false, 0)
    for (let i = 0; i < count; i++) this.visible.push(0, this.#next(++this.sent), 0, 0)
  }

  /** A number as messages keep it: each is asked for once, in their order. */
  #next(number: number): number {
    return this.filter === undefined || this.filter.passes() ? number : -number
  }

  /** So many messages are sent; nobody may see them yet where the queue has a delay. */
  send(count: number, chain: number, now: number): void {
    const isDelayed = this.plan.delay > 0
    const messages = isDelayed ? this.#delayed : this.visible
    this.#observer.sent(this, count, isDelayed, now)
    for (let i = 0; i < count; i++) messages.push(now, this.#next(++this.sent), 0, now, chain)
  }

  /** The message whose delay is over; they come in the order in which they were sent. */
  show(now: number): void {
    this.#delayed.moveTo(this.visible, 0, now)
    this.#observer.shown(this, 1, true, now)
  }

  /** A message comes from another queue, as old as it is (E-S14). */
  takeOver(sentAt: number, chain: number, now: number): void {
    this.#observer.sent(this, 1, false, now)
    this.visible.push(sentAt, this.#next(++this.sent), 0, now, chain)
  }

  /** Those that nobody deleted in time are visible again. */
  showAgain(messages: Messages, now: number): void {
    const count = messages.length
    this.inFlight -= count
    this.#observer.shown(this, count, false, now)
    while (messages.length > 0) messages.moveTo(this.visible, messages.receives, now)
  }

  /**
   * Reads messages until `batch` has so many or none is left; returns how many were read, those among them
   * that are deleted at once because the filter does not let them through (E7).
   */
  receive(batch: Messages, most: number, now: number): number {
    const { maxReceives = Infinity, retention } = this.plan
    const { visible } = this
    const room = Math.min(most - batch.length, mostInFlight - this.inFlight)
    let count = 0
    let filteredOut = 0
    while (count + filteredOut < room && visible.length > 0) {
      if (visible.sentAt + retention <= now) this.#lose('expired', now)
      else if (visible.receives >= maxReceives) this.#lose('deadLettered', now)
      else if (!visible.passes) {
        this.#lose('filteredOut', now)
        filteredOut++
      } else {
        visible.moveTo(batch, visible.receives + 1, now)
        count++
      }
    }
    this.inFlight += count
    if (count > 0) this.#observer.received(this, count, now)
    return count + filteredOut
  }

  /** One that was in flight is deleted. */
  delete(): void {
    this.inFlight--
    this.#left++
  }

  /**
   * What is too old goes. The oldest are first, but for those that were received before, which are
   * found too old when they are first.
   */
  expire(now: number): void {
    const { visible } = this
    while (visible.length > 0 && visible.sentAt + this.plan.retention <= now) {
      this.#lose('expired', now)
    }
  }

  #lose(loss: MessageLoss, now: number): void {
    const { visible } = this
    this.#observer.lost(this, loss, now)
    if (loss === 'deadLettered') this.deadLetters?.takeOver(visible.sentAt, visible.chain)
    visible.drop()
    this.#left++
  }

  /** Nothing is lost and nothing is there twice. */
  check(): void {
    assert(
      this.sent === this.#delayed.length + this.visible.length + this.inFlight + this.#left,
      'every message is delayed, visible, in flight or gone',
    )
  }
}
