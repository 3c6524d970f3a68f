import type { Messages } from './queues/messages.ts'
import type { Polling } from './queues/polling.ts'
import type { Waiting } from './queues/waiting.ts'

/** How a message leaves its queue without the function having done it; what is filtered out is received before. */
export type MessageLoss = 'deadLettered' | 'expired' | 'filteredOut'

/**
 * Why a message comes back: its batch failed, the function said that it did, throttles took too long, or
 * the queue had it once more although it was done (E4).
 */
export type LetGoCause = 'failed' | 'reported' | 'throttled' | 'repeated'

/** What is told of messages that were in one batch, received at one moment, and that nobody deleted. */
export interface SeenReturn {
  readonly mapping: SeenMapping
  readonly messages: Messages
  readonly cause: LetGoCause
}

/** What is told of a queue, which is lent for as long as the run takes. */
export interface SeenQueue {
  /** Its place among the queues of the plan. */
  readonly index: number
  /** How it is read; undefined where nobody reads it. */
  readonly polling: Polling | undefined
  readonly plan: { readonly name: string }
  /** How many were sent so far; messages are numbered from 1 in the order in which they are sent. */
  readonly sent: number
  readonly visible: Waiting
  /** Tells which of its messages always fail, by their number; undefined where none does. */
  readonly poison: { has(number: number): boolean } | undefined
}

/** What is told of an event source mapping, which is lent for as long as the run takes. */
export interface SeenMapping {
  readonly queue: SeenQueue
  /** How many batches it has at once, and how many it may have. */
  readonly concurrency: { readonly inUse: number; readonly limit: number }
}

/** What is told of a batch, which is only lent. */
export interface SeenBatch {
  readonly mapping: SeenMapping
  /** Which of its mapping, from 1, and how often it was handed to the function. */
  readonly number: number
  readonly attempt: number
  readonly messages: Messages
  /** Whether its last invocation was given a new environment. */
  readonly isCold: boolean
}

/** What the model tells of queues and of the mappings that read them, when it happens. */
export interface QueueObserver {
  /** A queue is there from the start. */
  added(queue: SeenQueue): void
  /** So many messages are about to be sent at once; nobody sees them yet where they are delayed. */
  sent(queue: SeenQueue, count: number, isDelayed: boolean, now: number): void
  /** So many that were delayed, or that nobody deleted in time, become visible: the first of `messages`. */
  shown(queue: SeenQueue, count: number, wasDelayed: boolean, now: number, messages: Messages): void
  /** So many are received at once, and hidden: the last of `messages`. */
  received(queue: SeenQueue, count: number, now: number, messages: Messages): void
  /** A batch is handed to the function, once more after each throttle. */
  invoked(batch: SeenBatch, now: number): void
  /** Lambda refused it, and it is held until it is handed over again or let go. */
  held(batch: SeenBatch, until: number, now: number): void
  /** The function was run and failed. */
  invokeFailed(batch: SeenBatch, now: number): void
  /** The first message of a batch is deleted, because the function has done it. */
  deleted(batch: SeenBatch, now: number): void
  /** The first message of a batch is done, and the queue has it all the same (E4). */
  duplicated(batch: SeenBatch, now: number): void
  /** Messages remain hidden until then, and nobody has them. */
  letGo(back: SeenReturn, until: number, now: number): void
  /** The first visible message leaves. */
  lost(queue: SeenQueue, loss: MessageLoss, now: number): void
}
