import type { Answer } from './clients/answer.ts'
import type { Records } from './lanes/records.ts'

/** What is told of a stream, which is lent for as long as the run takes. */
export interface SeenStream {
  readonly name: string
  /** Its place among those of the plan. */
  readonly index: number
}

/** What is told of a lane, which is lent for as long as the run takes. */
export interface SeenLane {
  /** Of its stream, and the place of that among those of the plan; the place of its shard in the stream. */
  readonly name: string
  readonly stream: number
  readonly shard: number
  /** Its place in the shard. */
  readonly place: number
  readonly inbox: { readonly records: Records }
  /** The batch that it has, of which the first so many are with the function, or were. */
  readonly batch: Records
  readonly size: number
  /** The how manieth batch of its event source mapping, and the how manieth call for it or a part of it. */
  readonly number: number
  readonly attempt: number
  /** Whether its last invocation was given a new environment. */
  readonly isCold: boolean
  /** Whether it ends a tumbling window, and so has no records. */
  readonly isFinal: boolean
}

/** Why records are given up. */
export type GivenUp = 'retriesExhausted' | 'tooOld'

/** What the model tells of streams and of the mappings that read them, when it happens. */
export interface StreamObserver {
  /** A record is written, or was before the run began: it is the last of its lane's inbox. */
  written(lane: SeenLane, isBacklog: boolean, now: number): void
  /** A shard takes no more records in this second. */
  refused(stream: SeenStream, shard: number, now: number): void
  /** A message is too large for an invocation, and dropped. */
  oversized(stream: SeenStream, isBacklog: boolean, now: number): void
  /** So many event pollers read a topic from now on. */
  scaled(stream: SeenStream, pollers: number, now: number): void
  /** So many records of a lane that nobody has seen before are polled. */
  polled(lane: SeenLane, count: number, now: number): void
  /** These records of a lane are passed over, because no filter lets them through. */
  filteredOut(lane: SeenLane, from: Records, count: number, now: number): void
  /** The records of a lane that have left its inbox are its batch. */
  taken(lane: SeenLane, now: number): void
  /** A part of a batch is handed to the function, once more after each throttle and each error. */
  invoked(lane: SeenLane, now: number): void
  /** Lambda has answered. */
  answered(lane: SeenLane, answer: Answer, now: number): void
  /** A part of a batch is tried again after so long. */
  waits(lane: SeenLane, wait: number, now: number): void
  /** The function was run and failed, or said so of the part from the record with so many before it. */
  failed(lane: SeenLane, from: number, now: number): void
  /** The first so many of a batch are done, and will not be read again. */
  checkpointed(lane: SeenLane, count: number, now: number): void
  /** The first so many of a batch, or of an inbox, are given up. */
  discarded(lane: SeenLane, from: Records, count: number, why: GivenUp, now: number): void
  /** The first so many of a batch, or of an inbox, are too old for the stream. */
  expired(lane: SeenLane, from: Records, count: number, now: number): void
  /** Nothing that the run began with, and nothing written meanwhile, waits any longer. */
  caughtUp(stream: SeenStream, now: number): void
}
