import type { Records } from '../model/lanes/records.ts'
import type { GivenUp, SeenLane, SeenStream, StreamObserver } from '../model/streamObserver.ts'
import { type Fingerprint, saltOf } from './fingerprint.ts'
import type { RecorderSetup } from './recorderSetup.ts'
import { StreamMeter } from './streamMeter.ts'
import { StreamSeries } from './streamSeries.ts'

/** More than is noted of messages: sets what became of records apart. */
const recordEnded = 170
const ways = { done: 0, retriesExhausted: 1, tooOld: 2, expired: 3, filtered: 4 } as const

/** Measures streams. [hot] */
export class StreamRecorder implements StreamObserver {
  /** By the number of the stream. */
  readonly meters: readonly StreamMeter[]
  readonly series: StreamSeries
  readonly #warmup: number
  readonly #advance: (now: number) => void
  readonly #salts: Int32Array
  readonly #fingerprint: Fingerprint

  constructor({ plan, warmup, until, period, kept, fingerprint, advance }: RecorderSetup) {
    const { streams = [] } = plan
    this.meters = streams.map(each => new StreamMeter(each, kept))
    this.series = new StreamSeries(streams.length, period, until)
    this.#salts = Int32Array.from(streams, ({ name }) => saltOf(name))
    this.#warmup = warmup
    this.#fingerprint = fingerprint
    this.#advance = advance
  }

  written(lane: SeenLane, isBacklog: boolean, now: number): void {
    this.#advance(now)
    this.meters[lane.stream]!.write(lane, isBacklog, now)
  }

  refused({ index }: SeenStream, _shard: number, now: number): void {
    this.#advance(now)
    this.meters[index]!.refused++
  }

  oversized({ index }: SeenStream, isBacklog: boolean, now: number): void {
    this.#advance(now)
    this.meters[index]!.dropOversized(isBacklog)
  }

  scaled({ index }: SeenStream, pollers: number, now: number): void {
    this.#advance(now)
    this.meters[index]!.scale(pollers, now)
  }

  polled({ stream }: SeenLane, count: number): void {
    this.meters[stream]!.polled += count
  }

  filteredOut(lane: SeenLane, from: Records, count: number, now: number): void {
    this.#advance(now)
    this.#note(lane, from, count, ways.filtered, now)
    this.meters[lane.stream]!.lose(lane, from, count, 'filtered', now)
  }

  taken(lane: SeenLane, now: number): void {
    this.#advance(now)
    this.meters[lane.stream]!.take(lane, now)
  }

  invoked(lane: SeenLane, now: number): void {
    this.#advance(now)
    const { batch, size, stream } = lane
    this.meters[stream]!.invoke(lane, now, now >= this.#warmup)
    if (size > 0 && this.meters[stream]!.plan.hasAge)
      this.series.reach(stream, now - batch.writtenAt(size - 1))
  }

  answered(lane: SeenLane, _answer: unknown, now: number): void {
    this.#advance(now)
    this.meters[lane.stream]!.answer(lane, now)
  }

  waits(): void {}

  failed(lane: SeenLane, from: number, now: number): void {
    this.meters[lane.stream]!.fail(lane, from, now)
  }

  checkpointed(lane: SeenLane, count: number, now: number): void {
    this.#advance(now)
    this.#note(lane, lane.batch, count, ways.done, now)
    this.meters[lane.stream]!.checkpoint(lane, count, now, this.#warmup)
  }

  discarded(lane: SeenLane, from: Records, count: number, why: GivenUp, now: number): void {
    this.#advance(now)
    this.#note(lane, from, count, ways[why], now)
    this.meters[lane.stream]!.lose(lane, from, count, why, now)
  }

  expired(lane: SeenLane, from: Records, count: number, now: number): void {
    this.#advance(now)
    this.#note(lane, from, count, ways.expired, now)
    this.meters[lane.stream]!.lose(lane, from, count, 'expired', now)
  }

  caughtUp({ index }: SeenStream, now: number): void {
    this.meters[index]!.caughtUpAt = now
  }

  #note({ number, stream }: SeenLane, from: Records, count: number, way: number, now: number) {
    const salt = this.#salts[stream]!
    const what = recordEnded + way
    for (let i = 0; i < count; i++) {
      const writtenAt = from.writtenAt(i)
      this.#fingerprint.note(salt, from.number(i), writtenAt, now - writtenAt, what, number)
    }
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
