import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { assert } from '../../math/assert.ts'
import { Consumed } from '../brokers/consumed.ts'
import type { CallSite } from '../callSite.ts'
import { ClientArrivals } from '../clients/clientArrivals.ts'
import type { Inlets } from '../inlets.ts'
import type { Invoker } from '../invoker.ts'
import type { Lane } from '../lanes/lane.ts'
import type { LaneSource } from '../lanes/laneSource.ts'
import { Lanes } from '../lanes/lanes.ts'
import type { Outlets } from '../outlets.ts'
import { pollerKinds } from '../partitions/pollerKinds.ts'
import { Topic } from '../partitions/topic.ts'
import type { SwitchPlan } from '../plan/changePlan.ts'
import type { StreamPlan } from '../plan/streamPlan.ts'
import type { StreamObserver } from '../streamObserver.ts'
import type { OpenOwned } from '../streams.ts'
import { DataStream } from './dataStream.ts'
import type { Shard } from './shard.ts'
import type { StreamWorld } from './streamWorld.ts'

/** All that is read lane by lane: what is written to it, and the mappings that read it. */
export class DataStreams {
  readonly #world: StreamWorld
  readonly #arrivals: ClientArrivals
  readonly #switched: EventKind<SwitchPlan>
  readonly #streams: LaneSource[] = []
  readonly #byName = new Map<string, LaneSource>()

  constructor(
    kernel: Kernel,
    invoker: Invoker,
    observer: StreamObserver,
    outlets: Outlets,
    open: OpenOwned,
  ) {
    this.#arrivals = new ClientArrivals(kernel, 'written')
    this.#switched = kernel.on<SwitchPlan>('readingSwitched', 'asks', ({ isEnabled, source }) =>
      this.#byName.get(source)?.enable(isEnabled),
    )
    this.#world = {
      kernel,
      lanes: new Lanes(kernel, invoker, observer, outlets, this),
      observer,
      open,
      polls: kernel.on<Shard>('shardPolled', 'asks', shard => shard.poll()),
      pollers: pollerKinds(kernel),
    }
  }

  add(plan: StreamPlan, site: CallSite): void {
    const { name, arrivals } = plan
    const { open } = this.#world
    const stream = sourceOf(this.#world, this.#streams.length, plan, site)
    this.#streams.push(stream)
    this.#byName.set(name, stream)
    this.#arrivals.add(name, arrivals, open('source', name, 'arrivals'), () => stream.put(1))
  }

  /** Others may send to them. */
  offer(inlets: Inlets): void {
    for (const [name, stream] of this.#byName) inlets.add(name, stream)
  }

  /** A stream has so many shards, and so many batches of each at once, from now on. */
  change(name: string, shards: number, parallelization: number): void {
    const stream = this.#byName.get(name)
    assert(stream instanceof DataStream, 'a stream of the plan changes')
    stream.reshard(shards)
    stream.parallelize(parallelization)
  }

  /** Lambda reads a source, or does not, as soon as its event source mapping is updated (E8). */
  switch(plan: SwitchPlan): void {
    this.#world.kernel.schedule(plan.delay, this.#switched, plan)
  }

  /** Records are written at other times from now on; false where there is no stream of this name. */
  rearrange(name: string, arrivals: OpenLoop, since: string): boolean {
    if (!this.#byName.has(name)) return false
    this.#arrivals.replace(name, arrivals, this.#world.open('source', name, 'arrivals', since))
    return true
  }

  admits(lane: Lane, count: number): boolean {
    return this.#streams[lane.stream]!.admits(lane, count)
  }

  freed(lane: Lane): void {
    this.#streams[lane.stream]!.freed(lane)
  }

  caughtUp(lane: Lane): void {
    this.#streams[lane.stream]!.caughtUp(lane)
  }

  check(): void {
    for (const stream of this.#streams) stream.check()
  }
}

function sourceOf(world: StreamWorld, index: number, plan: StreamPlan, site: CallSite): LaneSource {
  switch (plan.reads) {
    case 'shards':
      return new DataStream(world, index, plan, site)
    case 'partitions':
      return new Topic(world, index, plan, site)
    case 'messages':
      return new Consumed(world, index, plan, site)
    default:
      return plan satisfies never
  }
}
