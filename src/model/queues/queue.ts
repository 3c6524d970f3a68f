import { assert } from '../../math/assert.ts'
import type { QueuePlan } from '../plan/queuePlan.ts'
import type { QueueObserver } from '../queueObserver.ts'
import { quotas } from '../quotas.ts'
import { Messages } from './messages.ts'

const mostInFlight = quotas.queueInFlight.value

/**
 * A standard queue of SQS. Messages are visible, or hidden because they were received or are delayed;
 * they are received in the order in which they became visible. [hot]
 */
export class Queue {
  readonly index: number
  readonly plan: QueuePlan
  readonly visible = new Messages()
  readonly #observer: QueueObserver
  /** How many were sent, and of those the ones that nobody may see yet. */
  sent = 0
  delayed = 0
  /** Received, and neither deleted nor visible again. */
  inFlight = 0
  #left = 0
  /** Whether somebody will look for messages that are too old. */
  isWatched = false

  constructor(index: number, plan: QueuePlan, observer: QueueObserver) {
    this.index = index
    this.plan = plan
    this.#observer = observer
  }

  /** So many messages are there when the run begins. */
  stock(count: number): void {
    this.#observer.sent(this, count, false, 0)
    for (let i = 0; i < count; i++) this.visible.push(0, ++this.sent, 0, 0)
  }

  /** A message is sent; nobody may see it yet where the queue has a delay. */
  send(now: number): void {
    const isDelayed = this.plan.delay > 0
    this.#observer.sent(this, 1, isDelayed, now)
    this.sent++
    if (isDelayed) this.delayed++
    else this.visible.push(now, this.sent, 0, now)
  }

  /** The message whose delay is over; they come in the order in which they were sent. */
  show(now: number): void {
    const number = this.sent - this.delayed + 1
    this.delayed--
    this.visible.push(now - this.plan.delay, number, 0, now)
    this.#observer.shown(this, 1, true, now, this.visible)
  }

  /** Those that nobody deleted in time are visible again. */
  showAgain(messages: Messages, now: number): void {
    const count = messages.length
    this.inFlight -= count
    this.#observer.shown(this, count, false, now, messages)
    while (messages.length > 0) messages.moveTo(this.visible, messages.receives, now)
  }

  /** Takes messages until `batch` has so many or none is left; returns how many were taken. */
  receive(batch: Messages, most: number, now: number): number {
    const { maxReceives = Infinity, retention } = this.plan
    const { visible } = this
    const room = Math.min(most - batch.length, mostInFlight - this.inFlight)
    let count = 0
    while (count < room && visible.length > 0) {
      if (visible.sentAt + retention <= now) this.#lose('expired', now)
      else if (visible.receives >= maxReceives) this.#lose('deadLettered', now)
      else {
        visible.moveTo(batch, visible.receives + 1, now)
        count++
      }
    }
    this.inFlight += count
    if (count > 0) this.#observer.received(this, count, now, batch)
    return count
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

  #lose(loss: 'deadLettered' | 'expired', now: number): void {
    this.#observer.lost(this, loss, now)
    this.visible.drop()
    this.#left++
  }

  /** Nothing is lost and nothing is there twice. */
  check(): void {
    assert(
      this.sent === this.delayed + this.visible.length + this.inFlight + this.#left,
      'every message is delayed, visible, in flight or gone',
    )
  }
}
