import type { LogRecord } from '../../metrics/logRecord.ts'

/** Follows a record of a stream through the event log, and the calls of the function that it was handed over with. */
export class RecordTrail {
  readonly #label: string
  /** The batch that it was in last, and whether it is in the part of it that is at hand. */
  #batch = ''
  #isAtHand = false
  #running = 0
  #isGone = false

  constructor(label: string) {
    this.#label = label
  }

  /** Whether a record of the log belongs to it; to be asked of each of them, in their order. */
  isAbout(record: LogRecord): boolean {
    if ('record' in record) {
      if (record.record !== this.#label) return false
      this.#isGone ||= record.event === 'recordEnded'
      return true
    }
    if (record.event === 'recordsInvoked') {
      const wasAtHand = this.#isAtHand && record.call === this.#batch
      const isIn = record.records.includes(this.#label)
      if (isIn) this.#batch = record.call
      if (isIn || record.call === this.#batch) this.#isAtHand = isIn
      return isIn || (wasAtHand && !this.#isGone)
    }
    if ('call' in record) return this.#isAtHand && record.call === this.#batch
    if (!('request' in record) || record.request !== this.#batch || !this.#isAtHand) return false
    if (record.event === 'started') this.#running++
    if (record.event === 'finished') this.#running--
    return true
  }

  /** Whether nothing more can follow: it is gone, and no invocation with it runs on. */
  get isOver(): boolean {
    return this.#isGone && this.#running === 0
  }
}
