import type { Decision } from '../model/decision.ts'

// The columns of a row, by cache lines of eight: what was decided; what began and is inside; what
// ended; what is summed over time. An exact sum takes two columns.
export const decided = 0
/** By whichever limit: functions count those apart. */
export const refused = 3
export const notReady = 4
export const recursive = 5
export const arrivals = 8
export const inFlight = 9
export const started = 10
const startedEnd = 13
export const spillovers = 13
export const suppressedInits = 14
export const outcomes = 16
const outcomesEnd = 21
export const stays = 24
export const warmTimes = 26
export const billedMs = 28
export const billedMemory = 30
export const columns = 32

/** The counts of a row. */
export class RequestCounts {
  readonly #row: Float64Array

  constructor(row: Float64Array) {
    this.#row = row
  }

  get arrivals(): number {
    return this.#at(arrivals)
  }

  get throttled(): number {
    return this.#at(refused)
  }

  /** Refused by an error that is no throttle (S4). */
  get notReady(): number {
    return this.#at(notReady)
  }

  /** Stopped, because their chain of invocations went round too often (AS-7). */
  get recursive(): number {
    return this.#at(recursive)
  }

  /** Invocations that began. */
  get started(): number {
    return this.#sum(started, startedEnd)
  }

  /** Invocations that began after this decision. */
  startedAs({ index }: Decision): number {
    return this.#at(started + index)
  }

  /** Requests that were not refused and have ended, and those with one outcome. */
  get ended(): number {
    return this.#sum(outcomes, outcomesEnd)
  }

  endedAs(outcome: number): number {
    return this.#at(outcomes + outcome)
  }

  get inFlight(): number {
    return this.#at(inFlight)
  }

  /** Invocations that ran on demand though the name that they called has provisioned concurrency. */
  get spillovers(): number {
    return this.#at(spillovers)
  }

  get suppressedInits(): number {
    return this.#at(suppressedInits)
  }

  #at(column: number): number {
    return this.#row[column] ?? 0
  }

  #sum(from: number, to: number): number {
    return this.#row.subarray(from, to).reduce((total, count) => total + count, 0)
  }
}
