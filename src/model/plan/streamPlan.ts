import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { CallPlan } from './callPlan.ts'
import type { KeysPlan } from './keysPlan.ts'
import type { LanePlan } from './lanePlan.ts'
import type { PoisonPlan } from './poisonPlan.ts'

/** A stream of Kinesis or DynamoDB, and the event source mapping that reads it. */
export interface StreamPlan extends CallPlan {
  /** When records are written; times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop
  readonly shards: number
  /** Batches of one shard at once (K2). */
  readonly parallelization: number
  /** What decides in which shard a record is, and in which order; each has its own key where it is left out. */
  readonly keys?: KeysPlan
  readonly backlog: BacklogPlan
  /** Between two looks at a shard that had nothing left; 0 where records are pushed (K1). */
  readonly pollInterval: number
  /** Whether shards are looked at one after the other over the interval, or all at once. */
  readonly spreadsPolls: boolean
  /** Records that one shard takes in a second; Infinity where there is no limit. */
  readonly writesPerSecond: number
  /** Records that always fail, by number, or the share of them; none where it is left out. */
  readonly poison?: PoisonPlan
  readonly lanes: LanePlan
}

/** Records that are in the stream when the run begins. */
export interface BacklogPlan {
  readonly count: number
  /** They were written evenly over so long a time before the run. */
  readonly age: number
  /** Only those written since then are read. */
  readonly readsFrom: number
}
