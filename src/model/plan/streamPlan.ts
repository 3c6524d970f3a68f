import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { CallPlan } from './callPlan.ts'
import type { KeysPlan } from './keysPlan.ts'
import type { LanePlan } from './lanePlan.ts'
import type { PoisonPlan } from './poisonPlan.ts'
import type { PollersPlan } from './pollersPlan.ts'

/** What records are written to, and the event source mapping that reads it lane by lane. */
export type StreamPlan = ShardsPlan | TopicPlan | ConsumedPlan

interface ReadPlan extends CallPlan {
  /** AWS's name of what it is: `Kinesis`, `MSK` ... */
  readonly type: string
  /** When records are written; times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop
  /** Parts that have an order each: shards, partitions; 1 where there are none. */
  readonly shards: number
  /** Batches of one of these at once (K2). */
  readonly parallelization: number
  /** Whether CloudWatch has its IteratorAge (K11). */
  readonly hasAge: boolean
  readonly backlog: BacklogPlan
  /** Records that always fail, by number, or the share of them; none where it is left out. */
  readonly poison?: PoisonPlan
  readonly lanes: LanePlan
}

/** Records with keys: what decides in which part a record is, and in which order. */
interface KeyedPlan extends ReadPlan {
  /** Each record has its own where it is left out. */
  readonly keys?: KeysPlan
}

/** A stream of Kinesis or DynamoDB. */
export interface ShardsPlan extends KeyedPlan {
  readonly reads: 'shards'
  /** Between two looks at a shard that had nothing left; 0 where records are pushed (K1). */
  readonly pollInterval: number
  /** Whether shards are looked at one after the other over the interval, or all at once. */
  readonly spreadsPolls: boolean
  /** Records that one shard takes in a second; Infinity where there is no limit. */
  readonly writesPerSecond: number
}

/** A topic of Kafka. */
export interface TopicPlan extends KeyedPlan {
  readonly reads: 'partitions'
  readonly pollers: PollersPlan
}

/** A queue of a broker, or a change stream: all batches are taken from one row of messages. */
export interface ConsumedPlan extends ReadPlan {
  readonly reads: 'messages'
  /** Share of the messages that are too large for an invocation. */
  readonly oversized: number
}

/** Records that are in the stream when the run begins. */
export interface BacklogPlan {
  readonly count: number
  /** They were written evenly over so long a time before the run. */
  readonly age: number
  /** Only those written since then are read. */
  readonly readsFrom: number
}
