import type { LazyTimer } from '../../engine/lazyTimer.ts'
import { assert } from '../../math/assert.ts'
import type { Filter } from '../filters/filter.ts'
import { KeyDraws } from '../keyDraws.ts'
import type { QueueStorePlan } from '../plan/queuePlan.ts'
import type { MessageLoss, QueueObserver } from '../queueObserver.ts'
import { quotas } from '../quotas.ts'
import type { OpenOwned } from '../streams.ts'
import { Groups } from './groups.ts'
import { Messages } from './messages.ts'
import type { Poisoned } from './poisoned.ts'
import type { Polling } from './polling.ts'
import { Visibility } from './visibility.ts'
import type { Waiting } from './waiting.ts'

/** Takes the messages that another queue gives up. */
export interface DeadLetters {
  takeOver(sentAt: number, chain: number, group: number): void
}

const { fifoInFlight, queueInFlight } = quotas

/**
 * A queue of SQS. Messages are visible, or hidden because they were received or are delayed; they are
 * received in the order in which they became visible, or by their groups where it is a FIFO queue. [hot]
 */
export class Queue {
  readonly index: number
  readonly plan: QueueStorePlan
  readonly visible: Waiting
  readonly #observer: QueueObserver
  /** Those that nobody may see yet. */
  readonly #delayed = new Messages()
  /** Of which group each message is; undefined where it is no FIFO queue. */
  readonly #groups: KeyDraws | undefined
  readonly #mostInFlight: number
  /** Who takes what was received too often; undefined where nobody reads that. */
  deadLetters: DeadLetters | undefined
  /** Says of each message, when it comes, whether its function is given it (E6). */
  filter: Filter | undefined
  /** Which of its messages always fail; undefined where none does. */
  poison: Poisoned | undefined
  readonly visibility: Visibility
  /** How it is read; undefined where nobody reads it. */
  polling: Polling | undefined
  sent = 0
  /** Received, and neither deleted nor visible again. */
  inFlight = 0
  #left = 0
  /** When the first message is too old. */
  ageing!: LazyTimer<Queue>
  /** Since when messages have been visible without a break. */
  visibleSince = 0

  constructor(index: number, plan: QueueStorePlan, observer: QueueObserver, open: OpenOwned) {
    const { groups, name } = plan
    this.index = index
    this.plan = plan
    this.#observer = observer
    this.visibility = new Visibility(plan.visibilityTimeout)
    this.#groups = groups && new KeyDraws(groups, () => open('source', name, 'groups')('uniform'))
    this.visible = groups === undefined ? new Messages() : new Groups()
    this.#mostInFlight = (groups === undefined ? queueInFlight : fifoInFlight).value
  }

  /** So many messages are there when the run begins. */
  stock(count: number): void {
    this.#observer.sent(this, count, false, 0)
    for (let i = 0; i < count; i++) {
      this.visible.push(0, this.#next(), 0, 0, 0, this.#groups?.next())
    }
    this.#watch(0)
  }

  /** The number of the next message as messages keep it. */
  #next(): number {
    const number = ++this.sent
    this.poison?.meet(number)
    return this.filter === undefined || this.filter.passes() ? number : -number
  }

  /** So many messages are sent; nobody may see them yet where the queue has a delay. */
  send(count: number, chain: number, now: number): void {
    const isDelayed = this.plan.delay > 0
    const messages: Waiting = isDelayed ? this.#delayed : this.visible
    this.#observer.sent(this, count, isDelayed, now)
    if (!isDelayed) this.#appear(now)
    for (let i = 0; i < count; i++) {
      messages.push(now, this.#next(), 0, now, chain, this.#groups?.next())
    }
    if (!isDelayed) this.#watch(now)
  }

  /** Messages are about to be visible. */
  #appear(now: number): void {
    if (this.visible.length === 0) this.visibleSince = now
  }

  /** Looks again when the first message is too old. */
  #watch(now: number): void {
    const { ageing, plan, visible } = this
    if (visible.turnToOldest()) ageing.set(Math.max(0, visible.sentAt + plan.retention - now))
    else ageing.clear()
  }

  /** The message whose delay is over; they come in the order in which they were sent. */
  show(now: number): void {
    this.#observer.shown(this, 1, true, now, this.#delayed)
    this.#appear(now)
    this.#delayed.moveTo(this.visible, 0, now)
    this.#watch(now)
  }

  /** A message comes from another queue, as old as it is (E-S14); in a FIFO queue it is new and keeps its group. */
  takeOver(sentAt: number, chain: number, group: number, now: number): void {
    this.#observer.sent(this, 1, false, now)
    const since = this.#groups === undefined ? sentAt : now
    this.#appear(now)
    this.visible.push(since, this.#next(), 0, now, chain, group)
    this.#watch(now)
  }

  /** Those that nobody deleted in time are visible again. */
  showAgain(messages: Messages, now: number): void {
    const count = messages.length
    this.inFlight -= count
    this.#observer.shown(this, count, false, now, messages)
    this.#appear(now)
    while (messages.length > 0) this.visible.takeBack(messages, now)
    this.#watch(now)
  }

  /**
   * Reads messages until `batch` has so many or none is left; returns how many were read, those among them
   * that are deleted at once because the filter does not let them through (E7).
   */
  receive(batch: Messages, most: number, now: number): number {
    const { maxReceives = Infinity, retention } = this.plan
    const { visible } = this
    const room = Math.min(most - batch.length, this.#mostInFlight - this.inFlight)
    let count = 0
    let filteredOut = 0
    while (count + filteredOut < room && visible.turnToNext()) {
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
    visible.endReceive()
    this.#watch(now)
    this.inFlight += count
    if (count > 0) this.#observer.received(this, count, now, batch)
    return count + filteredOut
  }

  /** One of a group that was in flight is deleted. */
  delete(group: number): void {
    this.visible.release(group)
    this.inFlight--
    this.#left++
  }

  /** What is too old goes, from the first on: whatever stands behind younger ones goes when they have gone. */
  expire(now: number): void {
    const { visible } = this
    while (visible.turnToOldest() && visible.sentAt + this.plan.retention <= now) {
      this.#lose('expired', now)
    }
    this.#watch(now)
  }

  #lose(loss: MessageLoss, now: number): void {
    const { visible } = this
    this.#observer.lost(this, loss, now)
    if (loss === 'deadLettered') {
      this.deadLetters?.takeOver(visible.sentAt, visible.chain, visible.group)
    }
    this.poison?.forget(visible.number)
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
