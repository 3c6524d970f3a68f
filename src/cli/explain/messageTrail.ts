import type { LogRecord } from '../../metrics/logRecord.ts'
import type { OneMessageRecord } from '../../metrics/messageRecord.ts'

/** After which a message is gone. */
const ends: ReadonlySet<string> = new Set<OneMessageRecord['event']>([
  'messageDeleted',
  'messageDeadLettered',
  'messageExpired',
  'messageFilteredOut',
])

/** Follows a message through the records of a run, and the batches that it was in. */
export class MessageTrail {
  readonly #label: string
  /** The batch that it was in last. */
  #batch = ''
  #running = 0
  #isGone = false

  constructor(label: string) {
    this.#label = label
  }

  /** Whether a record belongs to it; to be asked of each of them, in their order. */
  isAbout(record: LogRecord): boolean {
    if ('message' in record) return this.#isOwn(record)
    if (record.event === 'batchInvoked') {
      const isIn = record.messages.includes(this.#label)
      if (isIn) this.#batch = record.batch
      return isIn
    }
    if ('batch' in record) return record.batch === this.#batch
    if (!('request' in record) || record.request !== this.#batch) return false
    if (record.event === 'started') this.#running++
    if (record.event === 'finished') this.#running--
    return true
  }

  /** Whether nothing more can follow: it is gone, and no invocation with it runs on. */
  get isOver(): boolean {
    return this.#isGone && this.#running === 0
  }

  #isOwn(record: Extract<LogRecord, { message: string }>): boolean {
    if (record.message !== this.#label) return false
    this.#isGone = ends.has(record.event)
    return true
  }
}
