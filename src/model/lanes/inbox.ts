import { Records } from './records.ts'

/** What waits to be read, first in, first out, and how much of it was polled. [hot] */
export class Inbox {
  readonly records = new Records()
  /** So many of the first may be handed to the function. */
  polled = 0

  get length(): number {
    return this.records.length
  }

  /** The first so many of what was polled go to a batch. */
  moveTo(batch: Records, count: number): void {
    this.records.moveTo(batch, count)
    this.polled -= count
  }

  /** The first so many go. */
  drop(count: number): void {
    this.records.drop(count)
    this.polled -= count
  }
}
