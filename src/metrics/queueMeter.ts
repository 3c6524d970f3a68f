import { assert } from '../math/assert.ts'
import type {
  LetGoCause,
  MessageLoss,
  SeenBatch,
  SeenMapping,
  SeenQueue,
} from '../model/queueObserver.ts'
import { Levels } from './levels.ts'
import type { LevelSummary } from './measures.ts'
import type { QueueSeries } from './queueSeries.ts'
import * as column from './queueSeries.ts'
import { TimeMeter } from './timeMeter.ts'

const visible = 0
const inFlight = 1
const levels = 2

/** What is counted and measured of one queue, and of the mapping that reads it. [hot] */
export class QueueMeter {
  readonly #levels = new Levels(levels)
  /** From being sent to being deleted, by what the last invocation was given. */
  readonly cold: TimeMeter
  readonly warm: TimeMeter
  sent = 0
  delayed = 0
  /** In flight, but with nobody: hidden until the visibility timeout has passed. */
  hidden = 0
  receives = 0
  /** Calls of the function, and the messages of these. */
  invocations = 0
  invoked = 0
  deleted = 0
  readonly #lost: Record<MessageLoss, number> = {
    deadLettered: 0,
    expired: 0,
    filteredOut: 0,
  }
  /** Messages that always fail, and went to the dead-letter queue. */
  poisonDeadLettered = 0
  queue: SeenQueue | undefined
  /** Messages that nobody deleted, each time they were let go. */
  readonly #letGo: Record<LetGoCause, number> = {
    failed: 0,
    reported: 0,
    throttled: 0,
    repeated: 0,
  }
  /** The greatest age of a message that has left in earlier periods, and in this one. */
  #oldest = 0
  #oldestInPeriod = 0
  /** The highest levels of this period, and what there was before it. */
  #mostVisible = 0
  #mostInFlight = 0
  #mostBatches = 0
  #highestLimit = 0
  #sentBefore = 0
  #deletedBefore = 0
  #mapping: SeenMapping | undefined
  readonly #series: QueueSeries
  readonly #index: number
  /** When the last message left. */
  lastLeft = 0

  /** Its series are those of this number. */
  constructor(kept: number, series: QueueSeries, index: number) {
    this.#series = series
    this.#index = index
    this.cold = new TimeMeter(kept)
    this.warm = new TimeMeter(kept)
  }

  send(count: number, isDelayed: boolean, now: number): void {
    this.sent += count
    if (isDelayed) this.delayed += count
    else this.#moreVisible(count, now)
  }

  #moreVisible(count: number, now: number): void {
    const level = this.#levels.change(visible, now, count)
    if (level > this.#mostVisible) this.#mostVisible = level
  }

  show(count: number, wasDelayed: boolean, now: number): void {
    if (wasDelayed) this.delayed -= count
    else {
      this.hidden -= count
      this.#levels.change(inFlight, now, -count)
    }
    this.#moreVisible(count, now)
  }

  receive(count: number, now: number): void {
    this.receives += count
    this.#levels.change(visible, now, -count)
    const level = this.#levels.change(inFlight, now, count)
    if (level > this.#mostInFlight) this.#mostInFlight = level
  }

  invoke({ mapping, messages }: SeenBatch): void {
    this.#mapping = mapping
    this.invocations++
    this.invoked += messages.length
    this.#noteBatches(mapping)
  }

  #noteBatches({ concurrency }: SeenMapping): void {
    const { inUse, limit } = concurrency
    if (inUse > this.#mostBatches) this.#mostBatches = inUse
    if (limit > this.#highestLimit) this.#highestLimit = limit
  }

  letGo(count: number, cause: LetGoCause): void {
    this.hidden += count
    this.#letGo[cause] += count
  }

  /** The first of a batch is deleted; `isCounted` where it was sent in the window. */
  delete({ isCold, messages }: SeenBatch, now: number, isCounted: boolean): void {
    const age = now - messages.sentAt
    this.deleted++
    this.#levels.change(inFlight, now, -1)
    this.#leave(age, now)
    if (!isCounted) return
    const meter = isCold ? this.cold : this.warm
    meter.add(age)
  }

  lose(loss: MessageLoss, { number, sentAt }: SeenQueue['visible'], now: number): void {
    this.#lost[loss]++
    if (loss === 'filteredOut') this.receives++
    if (loss === 'deadLettered' && this.queue?.poison?.has(number)) this.poisonDeadLettered++
    this.#levels.change(visible, now, -1)
    this.#leave(now - sentAt, now)
  }

  #leave(age: number, now: number): void {
    if (age > this.#oldestInPeriod) this.#oldestInPeriod = age
    this.lastLeft = now
  }

  letGoAs(cause: LetGoCause): number {
    return this.#letGo[cause]
  }

  lostAs(loss: MessageLoss): number {
    return this.#lost[loss]
  }

  oldest(until: number): number {
    const waiting = this.queue?.visible.oldestSentAt ?? Infinity
    return Math.max(this.#oldest, until - waiting)
  }

  /** Receives, those that brought nothing included. */
  receiveCalls(until: number): number {
    const { polling } = this.queue ?? {}
    return (polling?.receives ?? 0) + this.emptyReceives(until)
  }

  emptyReceives(until: number): number {
    return this.queue?.polling?.emptyReceives(until) ?? 0
  }

  get mostPollers(): number | null {
    return this.queue?.polling?.mostPollers ?? null
  }

  pollersBound(until: number): number {
    return this.queue?.polling?.boundTime(until) ?? 0
  }

  get left(): number {
    const { deadLettered, expired, filteredOut } = this.#lost
    return this.deleted + deadLettered + expired + filteredOut
  }

  get visible(): number {
    return this.#levels.level(visible)
  }

  get inFlight(): number {
    return this.#levels.level(inFlight)
  }

  visibleLevel(until: number): LevelSummary {
    return this.#levels.summary(visible, until)
  }

  inFlightLevel(until: number): LevelSummary {
    return this.#levels.summary(inFlight, until)
  }

  /** A period of the series ends. */
  endPeriod(now: number): void {
    const next = Math.max(0, now - (this.queue?.visible.firstSentAt ?? Infinity))
    const note = (place: number, value: number) => this.#series.set(this.#index, place, value)
    note(column.sent, this.sent - this.#sentBefore)
    note(column.deleted, this.deleted - this.#deletedBefore)
    note(column.visible, this.#mostVisible)
    note(column.inFlight, this.#mostInFlight)
    note(column.oldest, Math.max(this.#oldestInPeriod, next))
    note(column.batches, this.#mostBatches)
    note(column.batchLimit, this.#highestLimit)
    if (this.#oldestInPeriod > this.#oldest) this.#oldest = this.#oldestInPeriod
  }

  /** The next one begins, with what is there. */
  beginPeriod(): void {
    this.#oldestInPeriod = 0
    this.#sentBefore = this.sent
    this.#deletedBefore = this.deleted
    this.#mostVisible = this.visible
    this.#mostInFlight = this.inFlight
    this.#mostBatches = 0
    this.#highestLimit = 0
    if (this.#mapping !== undefined) this.#noteBatches(this.#mapping)
  }

  cut(now: number): void {
    this.#levels.cut(now)
  }

  settle(now: number): void {
    this.#levels.settle(now)
  }

  /** Nothing is lost and nothing counted twice (P1). */
  check(): void {
    assert(
      this.sent === this.delayed + this.visible + this.inFlight + this.left,
      'every message is delayed, visible, in flight or gone',
    )
    assert(
      this.hidden >= 0 && this.hidden <= this.inFlight,
      'no more messages are hidden than are in flight',
    )
  }
}
