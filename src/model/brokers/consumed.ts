import { assert } from '../../math/assert.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import type { CallSite } from '../callSite.ts'
import { backlogTimes } from '../lanes/backlogTimes.ts'
import { Inbox } from '../lanes/inbox.ts'
import type { Lane } from '../lanes/lane.ts'
import { LaneMapping } from '../lanes/laneMapping.ts'
import type { LaneSource } from '../lanes/laneSource.ts'
import { poll } from '../lanes/poll.ts'
import type { ConsumedPlan } from '../plan/streamPlan.ts'
import { poisonOf } from '../poison.ts'
import type { StreamWorld } from '../shards/streamWorld.ts'

/** A queue of a broker, or a change stream: one row of messages, from which one or some lanes take batches. [hot] */
export class Consumed implements LaneSource {
  readonly #world: StreamWorld
  readonly name: string
  readonly index: number
  readonly #plan: ConsumedPlan
  readonly #mapping: LaneMapping
  readonly #isPoison: ReturnType<typeof poisonOf>
  #sizes: RandomStream | undefined
  readonly #inbox = new Inbox()
  readonly #lanes: readonly Lane[]
  #written = 0

  constructor(world: StreamWorld, index: number, plan: ConsumedPlan, site: CallSite) {
    const { name, parallelization, poison } = plan
    const own = (purpose: string) => world.open('source', name, purpose)('uniform')
    this.#world = world
    this.name = plan.name
    this.index = index
    this.#plan = plan
    this.#mapping = new LaneMapping(name, plan.lanes, site, world.open)
    this.#isPoison = poisonOf(poison, () => own('poison'))
    if (plan.lanes.isEnabled) this.#measure()
    this.#lanes = Array.from({ length: parallelization }, (_, place) =>
      world.lanes.add(this.#mapping, { stream: index, shard: 0, place }, this.#inbox),
    )
    for (const writtenAt of backlogTimes(plan.backlog)) this.#put(writtenAt, true)
    for (const lane of this.#lanes) lane.isBehind = this.#inbox.length > 0
    if (this.#inbox.length === 0 && this.#written > 0) this.caughtUp()
  }

  put(count: number): void {
    const { now } = this.#world.kernel
    for (let i = 0; i < count; i++) this.#put(now, false)
  }

  #put(writtenAt: number, isBacklog: boolean): void {
    const { kernel, observer } = this.#world
    const lane = this.#lanes[0]!
    if (this.#sizes !== undefined && this.#sizes.uniform() < this.#plan.oversized) {
      return observer.oversized(this, isBacklog, kernel.now)
    }
    const number = ++this.#written
    const passes = this.#mapping.passes()
    this.#inbox.records.push(writtenAt, number, 0, this.#isPoison(number), passes)
    observer.written(lane, isBacklog, kernel.now)
    this.#poll()
  }

  #poll(): void {
    const { kernel, observer } = this.#world
    if (!this.#mapping.isEnabled) return
    poll(this.#lanes[0]!, observer, kernel.now)
    this.#wakeOne()
  }

  enable(isEnabled: boolean): void {
    this.#mapping.isEnabled = isEnabled
    if (isEnabled) this.#measure()
    this.#poll()
  }

  /** What is too large is found where Lambda reads what comes. */
  #measure(): void {
    const { name, oversized } = this.#plan
    if (oversized > 0) this.#sizes ??= this.#world.open('source', name, 'sizes')('uniform')
  }

  /** One lane that has nothing in hand is enough: it wakes the next if it leaves something. */
  #wakeOne(): void {
    for (const lane of this.#lanes) {
      if (lane.isFree) return this.#world.lanes.wake(lane)
    }
  }

  /** Whoever takes not all leaves the rest to the next. */
  admits(lane: Lane, count: number): boolean {
    if (this.#inbox.length > count) {
      for (const other of this.#lanes) {
        if (other !== lane && other.isFree) {
          this.#world.lanes.wake(other)
          break
        }
      }
    }
    return true
  }

  freed(): void {}

  caughtUp(): void {
    for (const lane of this.#lanes) lane.isBehind = false
    this.#world.observer.caughtUp(this, this.#world.kernel.now)
  }

  check(): void {
    const inBatches = this.#lanes.reduce((sum, { batch }) => sum + batch.length, 0)
    assert(
      this.#written === this.#inbox.length + inBatches + this.#mapping.left,
      'every message waits, is in a batch or has left',
    )
  }
}
