import { assert } from '../math/assert.ts'
import type { LetGoCause, MessageLoss, SeenBatch, SeenQueue } from '../model/queueObserver.ts'
import { Levels } from './levels.ts'
import type { LevelSummary } from './measures.ts'
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
  /** Messages that nobody deleted, each time they were let go. */
  readonly #letGo: Record<LetGoCause, number> = { failed: 0, reported: 0, throttled: 0 }
  readonly #lost: Record<MessageLoss, number> = { deadLettered: 0, expired: 0 }
  /** The greatest age of a message that has left, and of those that wait at the end. */
  #oldest = 0
  #queue: SeenQueue | undefined
  /** When the last message left. */
  lastLeft = 0

  constructor(kept: number) {
    this.cold = new TimeMeter(kept)
    this.warm = new TimeMeter(kept)
  }

  send(queue: SeenQueue, count: number, isDelayed: boolean, now: number): void {
    this.#queue = queue
    this.sent += count
    if (isDelayed) this.delayed += count
    else this.#levels.change(visible, now, count)
  }

  show(count: number, wasDelayed: boolean, now: number): void {
    if (wasDelayed) this.delayed -= count
    else {
      this.hidden -= count
      this.#levels.change(inFlight, now, -count)
    }
    this.#levels.change(visible, now, count)
  }

  receive(count: number, now: number): void {
    this.receives += count
    this.#levels.change(visible, now, -count)
    this.#levels.change(inFlight, now, count)
  }

  invoke(count: number): void {
    this.invocations++
    this.invoked += count
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

  lose(loss: MessageLoss, sentAt: number, now: number): void {
    this.#lost[loss]++
    this.#levels.change(visible, now, -1)
    this.#leave(now - sentAt, now)
  }

  #leave(age: number, now: number): void {
    if (age > this.#oldest) this.#oldest = age
    this.lastLeft = now
  }

  letGoAs(cause: LetGoCause): number {
    return this.#letGo[cause]
  }

  lostAs(loss: MessageLoss): number {
    return this.#lost[loss]
  }

  oldest(until: number): number {
    const waiting = this.#queue === undefined ? Infinity : this.#queue.visible.oldestSentAt
    return Math.max(this.#oldest, until - waiting)
  }

  get left(): number {
    return this.deleted + this.#lost.deadLettered + this.#lost.expired
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
