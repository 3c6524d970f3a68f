import type { Inlet } from '../inlet.ts'
import type { Mapping } from './mapping.ts'
import type { DeadLetters, Queue } from './queue.ts'

/** A queue as those see it who send to it, and what reads it. */
export class QueueInlet implements Inlet, DeadLetters {
  readonly #sending: Sending
  readonly queue: Queue
  /** Undefined where no function reads it. */
  readonly mapping: Mapping | undefined

  constructor(sending: Sending, queue: Queue, mapping: Mapping | undefined) {
    this.#sending = sending
    this.queue = queue
    this.mapping = mapping
  }

  put(count: number, chain: number): void {
    this.#sending.send(this, count, chain)
  }

  takeOver(sentAt: number, chain: number, group: number): void {
    this.#sending.takeOver(this, sentAt, chain, group)
  }
}

/** Told what comes. */
interface Sending {
  send(inlet: QueueInlet, count: number, chain: number): void
  /** A message that was sent to another queue. */
  takeOver(inlet: QueueInlet, sentAt: number, chain: number, group: number): void
}
