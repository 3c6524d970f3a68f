import type { LogRecord } from '../../metrics/logRecord.ts'

/** Follows a request through the records of a run: its attempts, and what its invocations use and call. */
export class RequestTrail {
  readonly #label: string
  /** Where its invocations run, and what they have called. */
  readonly #environments = new Set<string>()
  readonly #made = new Set<string>()
  #running = 0
  #isOneCall = true
  /** A batch of messages is handed over until it runs. */
  #isBatch = false
  #hasEnded = false

  constructor(label: string) {
    this.#label = label
  }

  /** Whether a record belongs to it; to be asked of each of them, in their order. */
  isAbout(record: LogRecord): boolean {
    if ('request' in record && record.request === this.#label) {
      this.#note(record)
      return true
    }
    if (record.event === 'batchInvoked' && record.batch === this.#label) {
      this.#isOneCall = false
      this.#isBatch = true
    }
    if ('batch' in record) return record.batch === this.#label
    if (record.event === 'ended') return this.#made.has(record.request)
    if ('resource' in record) return this.#environments.has(record.by)
    if (record.event !== 'requested' || !this.#environments.has(record.by ?? '')) return false
    this.#made.add(record.request)
    return true
  }

  /** Whether nothing more can follow: it has ended, and nothing of it runs on. */
  get isOver(): boolean {
    return this.#hasEnded && this.#running === 0
  }

  #note(record: LogRecord): void {
    if (record.event === 'requested') this.#isOneCall = false
    if (record.event === 'decided') {
      if (record.environment === undefined) this.#hasEnded ||= this.#isOneCall
      else this.#running++
    }
    if (record.event === 'started') this.#environments.add(record.environment)
    if (record.event === 'finished') {
      this.#running--
      this.#environments.delete(record.environment)
      this.#hasEnded ||= this.#isOneCall || this.#isBatch
    }
    if (record.event === 'ended') this.#hasEnded = true
  }
}
