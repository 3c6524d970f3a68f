import { assert } from '../../math/assert.ts'
import type { CallSite } from '../callSite.ts'
import { backlogTimes } from '../lanes/backlogTimes.ts'
import type { Lane } from '../lanes/lane.ts'
import { LaneMapping } from '../lanes/laneMapping.ts'
import type { LaneSource } from '../lanes/laneSource.ts'
import { markBehind } from '../lanes/markBehind.ts'
import { poll } from '../lanes/poll.ts'
import type { ShardsPlan } from '../plan/streamPlan.ts'
import { overlapping } from './overlapping.ts'
import { relaned } from './relaned.ts'
import { Shard } from './shard.ts'
import type { StreamWorld } from './streamWorld.ts'
import { writerOf } from './writer.ts'

const hashRange = 4_294_967_296

/** A stream of Kinesis or DynamoDB: its shards, and the event source mapping that reads them. [hot] */
export class DataStream implements LaneSource {
  readonly #world: StreamWorld
  readonly name: string
  readonly index: number
  readonly #plan: ShardsPlan
  readonly #mapping: LaneMapping
  readonly #writer: ReturnType<typeof writerOf>
  /** Those that take records, each for an equal part of all hashes; and all that ever did. */
  #shards: readonly Shard[] = []
  readonly #all: Shard[] = []
  #parallelization: number
  #written = 0
  /** Lanes that have yet to catch up with what the run began with. */
  #behind = 0

  constructor(world: StreamWorld, index: number, plan: ShardsPlan, site: CallSite) {
    this.#world = world
    this.name = plan.name
    this.index = index
    this.#plan = plan
    this.#mapping = new LaneMapping(plan.name, plan.lanes, site, world.open)
    this.#writer = writerOf(plan, world.open)
    this.#parallelization = plan.parallelization
    this.reshard(plan.shards)
    this.#stock()
  }

  /** Writes what is there when the run begins, as far as it is read. */
  #stock(): void {
    for (const writtenAt of backlogTimes(this.#plan.backlog)) this.#put(writtenAt, true)
    for (const { lanes } of this.#shards) this.#behind += markBehind(lanes)
  }

  /** So many records are written now, each unless its shard has had enough for this second. */
  put(count: number): void {
    const { now } = this.#world.kernel
    for (let i = 0; i < count; i++) this.#put(now, false)
  }

  #put(writtenAt: number, isBacklog: boolean): void {
    const { kernel, observer } = this.#world
    const number = this.#written + 1
    const hash = this.#writer.hash(number)
    const shards = this.#shards
    const shard = shards[Math.floor((hash / hashRange) * shards.length)]!
    if (!isBacklog && !shard.takesAt(kernel.now, this.#plan.writesPerSecond)) {
      return observer.refused(this, shard.index, kernel.now)
    }
    this.#written = number
    const lane = shard.laneOf(hash)
    const isPoison = this.#writer.isPoison(number)
    lane.inbox.records.push(writtenAt, number, hash, isPoison, this.#mapping.passes())
    observer.written(lane, isBacklog, kernel.now)
    if (this.#plan.pollInterval === 0) this.#poll(lane)
    else this.#await(shard)
  }

  /** Lambda looks at a shard after each interval (K1). */
  #await(shard: Shard): void {
    if (shard.isAwaited || !this.#mapping.isEnabled) return
    shard.isAwaited = true
    const { kernel, polls } = this.#world
    const { pollInterval } = this.#plan
    const since = kernel.now - shard.phase
    const wait = Math.ceil(since / pollInterval) * pollInterval - since
    kernel.schedule(wait, polls, shard)
  }

  /** Reads all that is there, if it may be read. */
  look(shard: Shard): void {
    if (!shard.isReadable) return
    for (const lane of shard.lanes) this.#poll(lane)
    this.#handOver(shard)
  }

  /** Once a shard that takes no more records is done, those that took over from it may be read. */
  #handOver(shard: Shard): void {
    if (shard.isClosed && shard.isDone) for (const each of this.#all) this.#open(each)
  }

  #poll(lane: Lane): void {
    const { kernel, lanes, observer } = this.#world
    if (!lane.mayBegin || !this.#mapping.isEnabled) return
    poll(lane, observer, kernel.now)
    lanes.wake(lane)
  }

  enable(isEnabled: boolean): void {
    this.#mapping.isEnabled = isEnabled
    for (const shard of this.#all) this.look(shard)
  }

  admits(): boolean {
    return true
  }

  /** A lane has done with a batch: if anything is left, Lambda looks at its shard again at once. */
  freed(lane: Lane): void {
    const shard = this.#all[lane.shard]!
    if (shard.lanes.length === this.#parallelization || shard.isClosed) this.look(shard)
    else this.#settle(shard)
    this.#handOver(shard)
  }

  caughtUp(lane: Lane): void {
    lane.isBehind = false
    if (--this.#behind === 0) this.#world.observer.caughtUp(this, this.#world.kernel.now)
  }

  /** So many batches of a shard at once from now on (K2). */
  parallelize(count: number): void {
    if (count === this.#parallelization) return
    this.#parallelization = count
    for (const shard of this.#shards) this.#settle(shard)
  }

  /** Batches that were begun are finished first, so that each key keeps its order. */
  #settle(shard: Shard): void {
    const { lanes } = shard
    for (const lane of lanes) lane.mayBegin = false
    if (!lanes.every(each => each.isFree)) return
    const wereBehind = lanes.filter(each => each.isBehind).length
    shard.lanes = relaned(lanes, this.#lanesOf(shard))
    if (wereBehind > 0) this.#behind += markBehind(shard.lanes) - wereBehind
    this.look(shard)
  }

  /** So many shards take all records from now on; what the others have is read first. */
  reshard(count: number): void {
    if (count === this.#shards.length) return
    const { pollInterval, spreadsPolls } = this.#plan
    const before = this.#shards
    for (const each of before) each.isClosed = true
    this.#shards = Array.from({ length: count }, (_, i) => {
      const phase = spreadsPolls ? Math.floor((pollInterval * i) / count) : 0
      const parents = overlapping(before, i, count)
      const shard = new Shard(this, this.#all.length, parents, phase)
      this.#all.push(shard)
      shard.lanes = this.#lanesOf(shard)
      return shard
    })
  }

  #lanesOf(shard: Shard): Lane[] {
    const mayBegin = shard.isReadable
    return Array.from({ length: this.#parallelization }, (_, place) => {
      const position = { stream: this.index, shard: shard.index, place }
      const lane = this.#world.lanes.add(this.#mapping, position)
      lane.mayBegin = mayBegin
      return lane
    })
  }

  /** What was to be read before its records may be done. */
  #open(shard: Shard): void {
    if (!shard.isReadable || shard.lanes.every(each => each.mayBegin)) return
    for (const lane of shard.lanes) lane.mayBegin = true
    this.look(shard)
  }

  /** Nothing is lost and nothing is there twice. */
  check(): void {
    const lanes = this.#all.flatMap(each => each.lanes)
    const there = lanes.reduce((sum, { inbox, batch }) => sum + inbox.length + batch.length, 0)
    assert(
      this.#written === there + this.#mapping.left,
      'every record waits, is in a batch or has left',
    )
  }
}
