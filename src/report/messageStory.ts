import { spanText } from '../math/units/numberText.ts'
import type { LogRecord } from '../metrics/logRecord.ts'
import type { OneMessageRecord } from '../metrics/messageRecord.ts'
import type { LetGoCause } from '../model/queueObserver.ts'
import { BatchStory } from './batchStory.ts'
import { clockText } from './clockText.ts'
import { messageWords } from './messageWords.ts'
import { timesText } from './timesText.ts'

const ends: Partial<Readonly<Record<OneMessageRecord['event'], string>>> = {
  messageDeleted: 'done and deleted',
  messageDeadLettered: 'dead-lettered',
  messageExpired: 'lost, because it had become too old,',
  messageFilteredOut: 'deleted unread, because no filter lets it through,',
}

/** Tells the records of one message, and of the batches that it was in, in words. */
export class MessageStory {
  readonly #batches = new BatchStory()
  readonly #start: string | undefined
  #sentAt = 0
  #receives = 0
  #failures = 0
  #last: OneMessageRecord | undefined

  /** `start` is when the run begins, as the scenario has it. */
  constructor(start: string | undefined) {
    this.#start = start
  }

  /** Nothing, or a line on this record. */
  tell(record: LogRecord): string[] {
    if (!('message' in record)) return this.#batches.tell(record)
    if (record.event === 'messageSent') this.#sentAt = record.at
    if (record.event === 'messageReceived') this.#receives++
    if (record.event === 'messageLetGo' && isFailure(record.cause)) this.#failures++
    this.#last = record
    return [messageWords(record)]
  }

  /** What was not over when the run ended. */
  close(): string[] {
    return this.#batches.close()
  }

  /** The whole story in a sentence. */
  get summary(): string {
    if (this.#receives === 0) return `It was never received, and ${this.#end}.`
    const { runs, throttled } = this.#batches
    const parts = [
      `received ${timesText(this.#receives)}`,
      ...(throttled > 0 ? [`throttled ${timesText(throttled)}`] : []),
      ...(this.#failures > 0 ? [`failed ${timesText(this.#failures)}`] : []),
    ]
    const reached = runs === 0 ? ', never reached the function' : ''
    return `It was ${parts.join(', ')}${reached}, and ${this.#end}.`
  }

  get #end(): string {
    const last = this.#last
    if (last === undefined) return 'is not known'
    const end = ends[last.event]
    if (end === undefined) return whereabouts[last.event] ?? 'waits when the run ends'
    const age = spanText(last.at - this.#sentAt)
    return `was ${end} at ${clockText(last.at, this.#start)}, ${age} after it was sent`
  }
}

const whereabouts: Partial<Readonly<Record<OneMessageRecord['event'], string>>> = {
  messageReceived: 'is in flight when the run ends',
  messageLetGo: 'is hidden when the run ends',
}

function isFailure(cause: LetGoCause): boolean {
  return cause === 'failed' || cause === 'reported'
}
