import type { Answer } from '../model/clients/answer.ts'
import type { GivenUp } from '../model/streamObserver.ts'

/** What happened to the records of a stream, and to the batches that they went in, `at` a microsecond of the run. */
export type StreamRecord =
  | WrittenRecord
  | RefusedRecord
  | OversizedRecord
  | PollersRecord
  | RecordsInvokedRecord
  | RecordsAnsweredRecord
  | RecordsFailedRecord
  | RecordsWaitRecord
  | RecordEndRecord
  | CaughtUpRecord

/** A record is in its shard from now on; `isBacklog` where it was before the run began. */
interface WrittenRecord {
  readonly at: number
  readonly event: 'recordWritten'
  readonly record: string
  readonly shard: number
  /** Of several lanes of the shard, the one that its key is on. */
  readonly lane: number
  readonly isBacklog: boolean
}

interface RefusedRecord {
  readonly at: number
  readonly event: 'recordRefused'
  readonly stream: string
  readonly shard: number
}

/** An event is too large for an invocation, and gone. */
interface OversizedRecord {
  readonly at: number
  readonly event: 'recordOversized'
  readonly stream: string
  readonly isBacklog: boolean
}

/** So many event pollers read a topic from now on. */
interface PollersRecord {
  readonly at: number
  readonly event: 'pollersScaled'
  readonly stream: string
  readonly pollers: number
}

/** A batch, or a part of one, is handed to the function; without records it ends a tumbling window. */
interface RecordsInvokedRecord {
  readonly at: number
  readonly event: 'recordsInvoked'
  readonly call: string
  readonly attempt: number
  readonly shard: number
  readonly records: readonly string[]
}

interface RecordsAnsweredRecord {
  readonly at: number
  readonly event: 'recordsAnswered'
  readonly call: string
  readonly attempt: number
  readonly answer: Answer
}

/** The function failed with all of them, or says that it did from the first of these on. */
interface RecordsFailedRecord {
  readonly at: number
  readonly event: 'recordsFailed'
  readonly call: string
  readonly attempt: number
  readonly records: readonly string[]
}

/** What is left of the batch, or its next part, is tried again then. */
interface RecordsWaitRecord {
  readonly at: number
  readonly event: 'recordsWait'
  readonly call: string
  readonly until: number
}

/** A record leaves: the function has done it, or nobody will. */
interface RecordEndRecord {
  readonly at: number
  readonly event: 'recordEnded'
  readonly record: string
  readonly shard: number
  readonly how: 'done' | GivenUp | 'expired' | 'filtered'
}

/** Nothing is left of what the stream began with. */
interface CaughtUpRecord {
  readonly at: number
  readonly event: 'streamCaughtUp'
  readonly stream: string
}
