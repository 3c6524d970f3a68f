import { assert } from '../math/assert.ts'
import type { Records } from '../model/lanes/records.ts'
import type { StreamPlan } from '../model/plan/streamPlan.ts'
import type { GivenUp, SeenLane } from '../model/streamObserver.ts'
import { BlockMeter } from './blockMeter.ts'
import { LagMeter } from './lagMeter.ts'
import { Levels } from './levels.ts'
import type { LevelSummary } from './measures.ts'
import { TimeMeter } from './timeMeter.ts'

const waiting = 0
const inBatches = 1
const batches = 2
const pollers = 3
const levels = 4

type Loss = GivenUp | 'expired' | 'filtered'

/** What is counted and measured of one stream, and of the mapping that reads it. [hot] */
export class StreamMeter {
  readonly #levels = new Levels(levels)
  readonly plan: StreamPlan
  /** From being written to being done, by what the last invocation was given. */
  readonly cold: TimeMeter
  readonly warm: TimeMeter
  /** Of the last record of a batch when the function was called with it (K11). */
  readonly age: TimeMeter
  readonly blocks = new BlockMeter()
  readonly lag = new LagMeter()
  /** Records by the number of their shard. */
  readonly #byShard: number[] = []
  backlog = 0
  written = 0
  refused = 0
  /** Messages that were too large for an invocation. */
  oversized = 0
  polled = 0
  /** Calls of the function, and the records of these, and of those that failed. */
  invocations = 0
  invoked = 0
  failed = 0
  checkpointed = 0
  expired = 0
  filtered = 0
  discarded = 0
  /** How often an on-failure destination was told of some. */
  told = 0
  /** Records that the function has. */
  withFunction = 0
  caughtUpAt: number | null = null

  constructor(plan: StreamPlan, kept: number) {
    this.plan = plan
    this.cold = new TimeMeter(kept)
    this.warm = new TimeMeter(kept)
    this.age = new TimeMeter(kept)
  }

  write({ shard }: SeenLane, isBacklog: boolean, now: number): void {
    if (isBacklog) this.backlog++
    else this.written++
    this.#byShard[shard] = (this.#byShard[shard] ?? 0) + 1
    this.#levels.change(waiting, now, 1)
    this.lag.change(shard, 1)
  }

  /** A message that is too large came, and went. */
  dropOversized(isBacklog: boolean): void {
    if (isBacklog) this.backlog++
    else this.written++
    this.polled++
    this.oversized++
  }

  scale(count: number, now: number): void {
    this.#levels.change(pollers, now, count - this.#levels.level(pollers))
  }

  take({ batch }: SeenLane, now: number): void {
    this.#levels.change(waiting, now, -batch.length)
    this.#levels.change(inBatches, now, batch.length)
  }

  /** `isCounted` where it is after the warm-up. */
  invoke({ batch, size }: SeenLane, now: number, isCounted: boolean): void {
    this.invocations++
    this.invoked += size
    this.withFunction += size
    this.#levels.change(batches, now, 1)
    if (isCounted && size > 0 && this.plan.hasAge) this.age.add(now - batch.writtenAt(size - 1))
  }

  answer({ size }: SeenLane, now: number): void {
    this.withFunction -= size
    this.#levels.change(batches, now, -1)
  }

  fail(lane: SeenLane, from: number, now: number): void {
    this.failed += lane.size - from
    this.blocks.begin(lane, now)
  }

  /** The first so many of a batch are done; those written in the window are counted. */
  checkpoint(lane: SeenLane, count: number, now: number, warmup: number): void {
    const { batch, isCold } = lane
    const meter = isCold ? this.cold : this.warm
    for (let i = 0; i < count; i++) {
      const writtenAt = batch.writtenAt(i)
      if (writtenAt >= warmup) meter.add(now - writtenAt)
    }
    this.checkpointed += count
    this.lag.change(lane.shard, -count)
    this.#levels.change(inBatches, now, -count)
    this.blocks.end(lane, now)
  }

  /** So many of an inbox or of a batch are given up, or are gone. */
  lose(lane: SeenLane, from: Records, count: number, why: Loss, now: number): void {
    if (why === 'expired' || why === 'filtered') this[why] += count
    else {
      this.discarded += count
      this.told++
    }
    this.lag.change(lane.shard, -count)
    this.#levels.change(from === lane.batch ? inBatches : waiting, now, -count)
    if (why !== 'filtered') this.blocks.end(lane, now)
  }

  /** What is given up is either lost, or told to somebody (K8). */
  get dropped(): number {
    return this.plan.lanes.hasDestination ? 0 : this.discarded
  }

  get delivered(): number {
    return this.plan.lanes.hasDestination ? this.discarded : 0
  }

  get arrivals(): number {
    return this.backlog + this.written + this.refused
  }

  get waiting(): number {
    return this.#levels.level(waiting)
  }

  get inBatches(): number {
    return this.#levels.level(inBatches)
  }

  /** The greatest share of all records that one shard has; null where there are none. */
  get hottestShare(): number | null {
    const all = this.backlog + this.written
    return all === 0
      ? null
      : this.#byShard.reduce((most, each) => Math.max(most, each ?? 0), 0) / all
  }

  waitingLevel(until: number): LevelSummary {
    return this.#levels.summary(waiting, until)
  }

  batchesLevel(until: number): LevelSummary {
    return this.#levels.summary(batches, until)
  }

  /** Null where there are none. */
  pollersLevel(until: number): LevelSummary | null {
    return this.plan.reads === 'partitions' ? this.#levels.summary(pollers, until) : null
  }

  cut(now: number): void {
    this.lag.cut()
    this.#levels.cut(now)
  }

  settle(now: number): void {
    this.#levels.settle(now)
  }

  /** Nothing is lost and nothing counted twice (P1). */
  check(): void {
    const { backlog, checkpointed, discarded, expired, filtered } = this
    const { oversized, withFunction, written } = this
    const gone = checkpointed + discarded + expired + filtered + oversized
    assert(
      backlog + written === this.waiting + this.inBatches + gone,
      'every record waits, is in a batch, is done or is gone',
    )
    assert(
      withFunction >= 0 && withFunction <= this.inBatches,
      'no more records are with the function than are in batches',
    )
  }
}
