import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { Distribution } from '../../math/distribution.ts'
import type { CallPlan } from './callPlan.ts'
import type { FilterPlan } from './filterPlan.ts'
import type { KeysPlan } from './keysPlan.ts'
import type { PoisonPlan } from './poisonPlan.ts'

/** A queue of SQS, whether or not a function reads it. */
export interface QueueStorePlan {
  readonly name: string
  /** When messages are sent; times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop
  /** Which messages are let through (E6); all of them where it is left out. */
  readonly filter?: FilterPlan
  /** Which of its messages fail each time that they are handled; none where it is left out. */
  readonly poison?: PoisonPlan
  /** Of which groups its messages are, where it is a FIFO queue (E-S15). */
  readonly groups?: KeysPlan
  /** So many messages are there when the run begins. */
  readonly backlog: number
  /** How long a message is hidden once it was received (E-S10). */
  readonly visibilityTimeout: number
  /** How long it is hidden once it was sent. */
  readonly delay: number
  /** How long it is kept at all. */
  readonly retention: number
  /** So often it may be received before it goes to the dead-letter queue; undefined where there is none. */
  readonly maxReceives: number | undefined
  /** The queue that takes them then, where it is one of the plan. */
  readonly deadLetters?: string
}

/** A queue, and the event source mapping that reads it and calls a function with batches. */
export interface QueuePlan extends QueueStorePlan, CallPlan {
  readonly mapping: MappingPlan
}

/** How Lambda reads a queue (E-S1 to E-S9). */
export interface MappingPlan {
  readonly isEnabled: boolean
  /** Whether the queue is a FIFO queue, which is not read by a ramp (E-S15). */
  readonly isFifo: boolean
  /** Messages of one batch at most, by number and by size together. */
  readonly batchSize: number
  /** How long a batch is gathered; 0 where it is not. */
  readonly window: number
  readonly maximumConcurrency: number | undefined
  /** How fast it may grow. */
  readonly ramp: RampPlan
  /** In provisioned mode instead of that (E-S20). */
  readonly pollers?: PollersPlan
  /** Whether the function says which messages failed (E-S8). */
  readonly reportsFailures: boolean
  /** Chance that a message fails, each time the function has it. */
  readonly messageErrors: number
  /** Chance that a message that is done is received again (E4); none where it is left out. */
  readonly duplicates?: number
  /** What the handler takes longer for each message; nothing where it is left out. */
  readonly perMessage?: Distribution
  readonly assumed: MappingAssumptions
}

export interface PollersPlan {
  readonly least: number
  readonly most: number
  /** Between one more and the next, while messages wait. */
  readonly interval: number
  /** Bytes of a message. */
  readonly size: number
}

interface RampPlan {
  readonly most: number
  /** Between one more concurrent batch and the next, while messages wait. */
  readonly interval: number
}

/** What AWS does not say of it. */
interface MappingAssumptions {
  /** How long a batch is gathered at least that begins when nothing came for a whole window (E-S4). */
  readonly lowTrafficWait: number
  /** What is left of the concurrency after a throttle, and after an error (E-S7). */
  readonly afterThrottle: number
  readonly afterError: number
  /** After so long a time in which half would have done, it is halved (E-S3). */
  readonly fallAfter: number
}
