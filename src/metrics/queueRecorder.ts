import { queuesOf } from '../model/plan/queuesOf.ts'
import type {
  MessageLoss,
  QueueObserver,
  SeenBatch,
  SeenQueue,
  SeenReturn,
} from '../model/queueObserver.ts'
import { type Fingerprint, saltOf } from './fingerprint.ts'
import { QueueMeter } from './queueMeter.ts'
import { QueueSeries } from './queueSeries.ts'
import type { RecorderSetup } from './recorderSetup.ts'

/** More than is noted of requests: sets what became of messages apart. */
const messageEnded = 150
const ways: Readonly<Record<MessageLoss, number>> = { deadLettered: 1, expired: 2, filteredOut: 3 }

/** Measures queues. [hot] */
export class QueueRecorder implements QueueObserver {
  /** By the number of the queue. */
  readonly meters: readonly QueueMeter[]
  readonly series: QueueSeries
  readonly #warmup: number
  readonly #advance: (now: number) => void
  readonly #salts: Int32Array
  readonly #fingerprint: Fingerprint

  constructor({ plan, warmup, until, period, kept, fingerprint, advance }: RecorderSetup) {
    const queues = queuesOf(plan)
    const series = new QueueSeries(queues.length, period, until)
    this.series = series
    this.meters = queues.map((_, index) => new QueueMeter(kept, series, index))
    this.#salts = Int32Array.from(queues, ({ name }) => saltOf(name))
    this.#warmup = warmup
    this.#fingerprint = fingerprint
    this.#advance = advance
  }

  added(queue: SeenQueue): void {
    this.meters[queue.index]!.queue = queue
  }

  sent({ index }: SeenQueue, count: number, isDelayed: boolean, now: number): void {
    this.#advance(now)
    this.meters[index]!.send(count, isDelayed, now)
  }

  shown({ index }: SeenQueue, count: number, wasDelayed: boolean, now: number): void {
    this.#advance(now)
    this.meters[index]!.show(count, wasDelayed, now)
  }

  received({ index }: SeenQueue, count: number, now: number): void {
    this.#advance(now)
    this.meters[index]!.receive(count, now)
  }

  invoked(batch: SeenBatch, now: number): void {
    this.#advance(now)
    this.meters[batch.mapping.queue.index]!.invoke(batch)
  }

  held(): void {}

  invokeFailed(): void {}

  deleted(batch: SeenBatch, now: number): void {
    this.#advance(now)
    const { index } = batch.mapping.queue
    const { sentAt, number, receives } = batch.messages
    this.meters[index]!.delete(batch, now, sentAt >= this.#warmup)
    const salt = this.#salts[index]!
    this.#fingerprint.note(salt, number, sentAt, now - sentAt, messageEnded, receives)
  }

  duplicated(): void {}

  letGo({ cause, mapping, messages }: SeenReturn): void {
    this.meters[mapping.queue.index]!.letGo(messages.length, cause)
  }

  lost({ index, visible }: SeenQueue, loss: MessageLoss, now: number): void {
    this.#advance(now)
    const { sentAt, number, receives } = visible
    this.meters[index]!.lose(loss, visible, now)
    const salt = this.#salts[index]!
    const what = messageEnded + ways[loss]
    this.#fingerprint.note(salt, number, sentAt, now - sentAt, what, receives)
  }

  /** A period of the series ends, and the next one begins. */
  advanceSeries(now: number): void {
    this.endSeries(now)
    this.series.advance()
    for (const meter of this.meters) meter.beginPeriod()
  }

  /** The last period ends. */
  endSeries(now: number): void {
    for (const meter of this.meters) meter.endPeriod(now)
  }

  cut(now: number): void {
    for (const meter of this.meters) meter.cut(now)
  }

  settle(now: number): void {
    for (const meter of this.meters) meter.settle(now)
  }

  check(): void {
    for (const meter of this.meters) meter.check()
  }
}
