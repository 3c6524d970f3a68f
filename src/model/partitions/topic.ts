import { assert } from '../../math/assert.ts'
import type { CallSite } from '../callSite.ts'
import { backlogTimes } from '../lanes/backlogTimes.ts'
import type { Lane } from '../lanes/lane.ts'
import { LaneMapping } from '../lanes/laneMapping.ts'
import type { LaneSource } from '../lanes/laneSource.ts'
import { markBehind } from '../lanes/markBehind.ts'
import { poll } from '../lanes/poll.ts'
import type { TopicPlan } from '../plan/streamPlan.ts'
import type { StreamWorld } from '../shards/streamWorld.ts'
import { writerOf } from '../shards/writer.ts'
import { PollerScaling } from './pollerScaling.ts'
import { Pollers } from './pollers.ts'

const hashRange = 4_294_967_296

/** A topic of Kafka: each partition is a lane, which asks the pollers before it begins with a batch (KF-1). [hot] */
export class Topic implements LaneSource {
  readonly #world: StreamWorld
  readonly name: string
  readonly index: number
  readonly #mapping: LaneMapping
  readonly #writer: ReturnType<typeof writerOf>
  readonly #partitions: readonly Lane[]
  readonly #pollers: Pollers
  readonly #scaling: PollerScaling
  #written = 0
  /** Partitions that have yet to catch up with what the run began with. */
  #behind: number

  constructor(world: StreamWorld, index: number, plan: TopicPlan, site: CallSite) {
    const { kernel, lanes, open, pollers } = world
    const { least, size } = plan.pollers
    this.#world = world
    this.name = plan.name
    this.index = index
    this.#mapping = new LaneMapping(plan.name, plan.lanes, site, open)
    this.#writer = writerOf(plan, open)
    this.#pollers = new Pollers(kernel, lanes, pollers.serves, { count: least, size })
    this.#partitions = Array.from({ length: plan.shards }, (_, shard) =>
      lanes.add(this.#mapping, { stream: index, shard, place: 0 }),
    )
    for (const writtenAt of backlogTimes(plan.backlog)) this.#put(writtenAt, true)
    this.#behind = markBehind(this.#partitions)
    if (this.#behind === 0 && this.#written > 0) world.observer.caughtUp(this, kernel.now)
    this.#scaling = new PollerScaling(
      kernel,
      pollers,
      plan.pollers,
      this.#pollers,
      this.#mapping,
      this,
    )
    if (plan.lanes.isEnabled) this.#begin()
  }

  #begin(): void {
    this.#scaling.begin()
    this.scaled(this.#pollers.count)
  }

  enable(isEnabled: boolean): void {
    this.#mapping.isEnabled = isEnabled
    if (!isEnabled) return this.scaled(0)
    this.#begin()
    for (const lane of this.#partitions) this.#poll(lane)
  }

  /** Records that are written and not committed. */
  get lag(): number {
    return this.#written - this.#mapping.left
  }

  scaled(pollers: number): void {
    this.#world.observer.scaled(this, pollers, this.#world.kernel.now)
  }

  put(count: number): void {
    const { now } = this.#world.kernel
    for (let i = 0; i < count; i++) this.#put(now, false)
  }

  #put(writtenAt: number, isBacklog: boolean): void {
    const { kernel, observer } = this.#world
    const number = ++this.#written
    const hash = this.#writer.hash(number)
    const lane = this.#partitions[Math.floor((hash / hashRange) * this.#partitions.length)]!
    const isPoison = this.#writer.isPoison(number)
    lane.inbox.records.push(writtenAt, number, hash, isPoison, this.#mapping.passes())
    observer.written(lane, isBacklog, kernel.now)
    this.#poll(lane)
  }

  #poll(lane: Lane): void {
    const { kernel, lanes, observer } = this.#world
    if (!this.#mapping.isEnabled) return
    poll(lane, observer, kernel.now)
    lanes.wake(lane)
  }

  admits(lane: Lane, count: number): boolean {
    return this.#pollers.admits(lane, count)
  }

  freed(): void {
    this.#pollers.free()
  }

  caughtUp(lane: Lane): void {
    lane.isBehind = false
    if (--this.#behind === 0) this.#world.observer.caughtUp(this, this.#world.kernel.now)
  }

  check(): void {
    const there = this.#partitions.reduce(
      (sum, { inbox, batch }) => sum + inbox.length + batch.length,
      0,
    )
    assert(this.lag === there, 'every record waits, is in a batch or has left')
  }
}
