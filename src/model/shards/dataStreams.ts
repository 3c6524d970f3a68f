import type { Kernel } from '../../engine/kernel.ts'
import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { assert } from '../../math/assert.ts'
import type { CallSite } from '../callSite.ts'
import { ClientArrivals } from '../clients/clientArrivals.ts'
import type { Invoker } from '../invoker.ts'
import type { Lane } from '../lanes/lane.ts'
import { Lanes } from '../lanes/lanes.ts'
import type { StreamPlan } from '../plan/streamPlan.ts'
import type { StreamObserver } from '../streamObserver.ts'
import type { OpenOwned } from '../streams.ts'
import { DataStream } from './dataStream.ts'
import type { Shard } from './shard.ts'
import type { StreamWorld } from './streamWorld.ts'

/** All streams of Kinesis and DynamoDB: what is written to them, and the mappings that read them. */
export class DataStreams {
  readonly #world: StreamWorld
  readonly #arrivals: ClientArrivals
  readonly #streams: DataStream[] = []
  readonly #byName = new Map<string, DataStream>()

  constructor(kernel: Kernel, invoker: Invoker, observer: StreamObserver, open: OpenOwned) {
    this.#arrivals = new ClientArrivals(kernel, 'written')
    this.#world = {
      kernel,
      lanes: new Lanes(kernel, invoker, observer, this),
      observer,
      open,
      polls: kernel.on<Shard>('shardPolled', 'asks', shard => shard.poll()),
    }
  }

  add(plan: StreamPlan, site: CallSite): void {
    const { name, arrivals } = plan
    const { open } = this.#world
    const stream = new DataStream(this.#world, this.#streams.length, plan, site)
    this.#streams.push(stream)
    this.#byName.set(name, stream)
    this.#arrivals.add(name, arrivals, open('source', name, 'arrivals'), () => stream.put(1))
  }

  /** A stream has so many shards, and so many batches of each at once, from now on. */
  change(name: string, shards: number, parallelization: number): void {
    const stream = this.#byName.get(name)
    assert(stream !== undefined, 'a stream of the plan changes')
    stream.reshard(shards)
    stream.parallelize(parallelization)
  }

  /** Records are written at other times from now on; false where there is no stream of this name. */
  rearrange(name: string, arrivals: OpenLoop, since: string): boolean {
    if (!this.#byName.has(name)) return false
    this.#arrivals.replace(name, arrivals, this.#world.open('source', name, 'arrivals', since))
    return true
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
