import type { Messages } from './queues/messages.ts'
import type { Polling } from './queues/polling.ts'
import type { Waiting } from './queues/waiting.ts'

/** How a message leaves its queue without the function having done it; what is filtered out is received before. */
export type MessageLoss = 'deadLettered' | 'expired' | 'filteredOut'

/** What is told of a queue, which is lent for as long as the run takes. */
export interface SeenQueue {
  /** Its place among the queues of the plan. */
  readonly index: number
  readonly visible: Waiting
  /** How it is read; undefined where nobody reads it. */
  readonly polling: Polling | undefined
}

/** What is told of a batch, which is only lent. */
export interface SeenBatch {
  readonly mapping: { readonly queue: SeenQueue }
  readonly messages: Messages
  /** Whether its last invocation was given a new environment. */
  readonly isCold: boolean
}

/** What the model tells of queues and of the mappings that read them, when it happens. */
export interface QueueObserver {
  /** A queue is there from the start. */
  added(queue: SeenQueue): void
  /** So many messages are sent at once; nobody sees them yet where they are delayed. */
  sent(queue: SeenQueue, count: number, isDelayed: boolean, now: number): void
  /** So many that were delayed, or that nobody deleted in time, become visible. */
  shown(queue: SeenQueue, count: number, wasDelayed: boolean, now: number): void
  /** So many are received at once, and hidden. */
  received(queue: SeenQueue, count: number, now: number): void
  /** A batch is handed to the function, once more after each throttle. */
  invoked(batch: SeenBatch, now: number): void
  /** The function was run and failed. */
  invokeFailed(batch: SeenBatch, now: number): void
  /** The first message of a batch is deleted, because the function has done it. */
  deleted(batch: SeenBatch, now: number): void
  /** The first message of a batch is done, and the queue has it all the same (E4). */
  duplicated(batch: SeenBatch, now: number): void
  /** So many remain hidden until their visibility timeout has passed, and nobody has them. */
  letGo(queue: SeenQueue, count: number, now: number): void
  /** The first visible message leaves. */
  lost(queue: SeenQueue, loss: MessageLoss, now: number): void
}
