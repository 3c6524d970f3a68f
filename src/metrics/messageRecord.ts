import type { LetGoCause } from '../model/queueObserver.ts'

/**
 * What happened to a message of a queue, or to a batch of messages, `at` a microsecond of the run. A
 * message is called `orders#37`; a batch is a request of its queue, whose numbers are its own.
 */
export type MessageRecord = OneMessageRecord | BatchRecord

/** What happened to one message. */
export type OneMessageRecord =
  | SentRecord
  | VisibleRecord
  | ReceivedRecord
  | LetGoRecord
  | DeletedRecord
  | RepeatedRecord
  | LostRecord

interface SentRecord {
  readonly at: number
  readonly event: 'messageSent'
  readonly message: string
  /** Whether nobody may see it yet. */
  readonly isDelayed: boolean
}

/** Its delay is over, or it was received before and nobody deleted it in time. */
interface VisibleRecord {
  readonly at: number
  readonly event: 'messageVisible'
  readonly message: string
  readonly wasDelayed: boolean
}

interface ReceivedRecord {
  readonly at: number
  readonly event: 'messageReceived'
  readonly message: string
  /** The how manieth time. */
  readonly receives: number
}

/** Nobody has it, and it is hidden until its visibility timeout has passed. */
interface LetGoRecord {
  readonly at: number
  readonly event: 'messageLetGo'
  readonly message: string
  readonly cause: LetGoCause
  readonly until: number
}

/** The function has done it. */
interface DeletedRecord {
  readonly at: number
  readonly event: 'messageDeleted'
  readonly message: string
  readonly batch: string
  readonly receives: number
}

/** The function has done it, and the queue has it all the same (E4). */
interface RepeatedRecord {
  readonly at: number
  readonly event: 'messageRepeated'
  readonly message: string
  readonly batch: string
  readonly receives: number
}

interface LostRecord {
  readonly at: number
  readonly event: 'messageDeadLettered' | 'messageExpired' | 'messageFilteredOut'
  readonly message: string
  readonly receives: number
}

/** It is handed to the function, was refused and is held for so long, or the function failed. */
type BatchRecord =
  | {
      readonly at: number
      readonly event: 'batchInvoked'
      readonly batch: string
      readonly attempt: number
      readonly messages: readonly string[]
    }
  | {
      readonly at: number
      readonly event: 'batchHeld'
      readonly batch: string
      readonly attempt: number
      readonly until: number
    }
  | {
      readonly at: number
      readonly event: 'batchFailed'
      readonly batch: string
      readonly attempt: number
    }
