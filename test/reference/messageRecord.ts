/** What happened to the messages of a queue: apart from the event log, which knows only invocations. */
export type MessageRecord = BatchRecord | EndRecord

/** A function is invoked with a batch, of which it is told which messages, and how often each was received. */
interface BatchRecord {
  readonly at: number
  readonly event: 'batch'
  readonly source: string
  readonly messages: readonly string[]
}

interface EndRecord {
  readonly at: number
  readonly event: 'deleted' | 'deadLettered' | 'expired'
  readonly source: string
  readonly number: number
  readonly sentAt: number
  readonly receives: number
}
