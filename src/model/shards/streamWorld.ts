import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { Lanes } from '../lanes/lanes.ts'
import type { PollerKinds } from '../partitions/pollerKinds.ts'
import type { StreamObserver } from '../streamObserver.ts'
import type { OpenOwned } from '../streams.ts'
import type { Shard } from './shard.ts'

/** What all streams of a run share. */
export interface StreamWorld {
  readonly kernel: Kernel
  readonly lanes: Lanes
  readonly observer: StreamObserver
  readonly open: OpenOwned
  /** Lambda looks at a shard. */
  readonly polls: EventKind<Shard>
  readonly pollers: PollerKinds
}
