/** What happened to messages of queues and records of streams: apart from the event log, which knows only invocations. */
export type MessageRecord = BatchRecord | EndRecord | RowEndRecord | RefusedRecord

/** A function is invoked with a batch: its messages and how often each was received, or the numbers of its records. */
interface BatchRecord {
  readonly at: number
  readonly event: 'batch'
  readonly source: string
  readonly messages: readonly string[]
}

/** How it ends with a message of a queue. */
export type MessageEnd = 'deleted' | 'deadLettered' | 'expired'

interface EndRecord {
  readonly at: number
  readonly event: MessageEnd
  readonly source: string
  readonly number: number
  readonly sentAt: number
  readonly receives: number
}

/** How it ends with a record of a stream. */
export type RowEnd = 'done' | 'retriesExhausted' | 'tooOld' | 'expired'

interface RowEndRecord {
  readonly at: number
  readonly event: RowEnd
  readonly source: string
  readonly number: number
}

/** A record that its shard does not take. */
interface RefusedRecord {
  readonly at: number
  readonly event: 'refused'
  readonly source: string
  readonly shard: number
}
