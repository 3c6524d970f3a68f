import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Records } from '../../src/model/lanes/records.ts'
import type { Observer } from '../../src/model/observer.ts'
import type { SeenLane } from '../../src/model/streamObserver.ts'

/** What becomes of each record, by its number: kept apart from the model and its meters. */
export class StreamLedger {
  readonly complaints: string[] = []
  readonly #ended = new Map<number, string>()
  /** The last record of each key that has ended. */
  readonly #last = new Map<number, number>()
  /** Batches of each shard that the function has. */
  readonly #called = new Map<number, number>()
  readonly #mostAtOnce: number
  readonly #mostRecords: number
  readonly #keepsOrder: boolean

  /** So many batches of a shard at once, and so many records in each; each key keeps its order, or none does. */
  constructor(atOnce: number, records: number, { keepsOrder } = { keepsOrder: true }) {
    this.#mostAtOnce = atOnce
    this.#mostRecords = records
    this.#keepsOrder = keepsOrder
  }

  readonly observer: Observer = {
    ...deafObserver,
    streams: {
      ...deafObserver.streams,
      filteredOut: (_, from, count, now) => this.#end(from, count, 'filtered', now),
      taken: lane => this.#take(lane),
      invoked: lane => this.#call(lane, 1),
      answered: lane => this.#call(lane, -1),
      checkpointed: ({ batch }, count, now) => this.#end(batch, count, 'done', now),
      discarded: (_, from, count, why, now) => this.#end(from, count, why, now),
      expired: (_, from, count, now) => this.#end(from, count, 'expired', now),
    },
  }

  endedAs(...ends: readonly string[]): number {
    return [...this.#ended.values()].filter(each => ends.includes(each)).length
  }

  #take({ batch }: SeenLane): void {
    if (batch.length > this.#mostRecords) this.complaints.push(`${batch.length} records at once`)
    for (let i = 1; i < batch.length; i++) {
      if (batch.number(i) <= batch.number(i - 1)) this.complaints.push('a batch is out of order')
    }
  }

  #call({ shard }: SeenLane, more: number): void {
    const called = (this.#called.get(shard) ?? 0) + more
    this.#called.set(shard, called)
    if (called > this.#mostAtOnce) this.complaints.push(`${called} batches of a shard at once`)
  }

  #end(from: Records, count: number, end: string, now: number): void {
    for (let i = 0; i < count; i++) {
      const number = from.number(i)
      const before = this.#ended.get(number)
      if (before !== undefined) this.complaints.push(`${number} is ${end} and was ${before}`)
      if (now < from.writtenAt(i)) this.complaints.push(`${number} is ${end} before it was written`)
      this.#ended.set(number, end)
      // What is passed over waits for nobody, and nobody waits for it.
      if (end === 'filtered') continue
      const last = this.#last.get(from.hash(i)) ?? 0
      if (this.#keepsOrder && last >= number)
        this.complaints.push(`${number} is ${end} after ${last} of its key`)
      this.#last.set(from.hash(i), number)
    }
  }
}
