import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Observer } from '../../src/model/observer.ts'

/** What becomes of each message, by its number: kept apart from the model and its meters. */
export class QueueLedger {
  readonly complaints: string[] = []
  readonly #ended = new Map<number, string>()
  readonly #most: number
  #inUse = 0

  /** So many batches at once, if there is such a maximum. */
  constructor(most: string | undefined) {
    this.#most = most === undefined ? Infinity : Number(most)
  }

  readonly observer: Observer = {
    ...deafObserver,
    decided: ({ decision }) => {
      if (decision.refuses) return
      this.#inUse++
      if (this.#inUse > this.#most) this.complaints.push(`${this.#inUse} batches at once`)
    },
    finished: () => void this.#inUse--,
    queues: {
      ...deafObserver.queues,
      deleted: ({ messages: { number, sentAt } }, now) =>
        this.#end(number, 'deleted', now - sentAt),
      lost: ({ visible: { number, sentAt } }, loss, now) => this.#end(number, loss, now - sentAt),
    },
  }

  ended(end: string): number {
    return Array.from(this.#ended.values()).filter(each => each === end).length
  }

  #end(number: number, end: string, age: number): void {
    const before = this.#ended.get(number)
    if (before !== undefined) this.complaints.push(`${number} is ${end} and was ${before}`)
    if (age < 0) this.complaints.push(`${number} is ${end} before it was sent`)
    this.#ended.set(number, end)
  }
}
