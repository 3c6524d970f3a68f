import type { Due } from '../../engine/deadlines.ts'
import type { Answer, RetriedClass } from './answer.ts'
import type { Attempt } from './attempt.ts'
import type { Client } from './client.ts'

/** Where a request stands between its attempts. */
type RequestState = 'inFlight' | 'queued' | 'waitingToRetry' | 'ended'

/** Told when a request of its own has begun, before its first attempt, and when it has ended. */
export interface RequestOwner {
  /** As logs call it. */
  readonly label: string
  began(request: Request): void
  ended(request: Request): void
}

/**
 * What a client wants once; it makes attempts until one is good enough or none may follow. The
 * objects are used again: whoever is handed one reads it at once and keeps no reference.
 */
export class Request {
  client!: Client
  /** The how manieth of its client, from 1. */
  number = 0
  arrivedAt = 0
  /** Attempts made so far. */
  attempts = 0
  state: RequestState = 'inFlight'
  /** What the last attempt came back with; undefined before that. */
  answer: Answer | undefined
  /** Whether the last attempt was given a new environment. */
  wasCold = false
  /** How long it waited before the last retry, and after what. */
  lastWait = 0
  retriedAfter: RetriedClass | undefined
  /** Of an event: errors so far, and whether its age is why it is given up. */
  errors = 0
  isTooOld = false
  /** Whether it is delivered once more although it was done. */
  isRepeated = false
  /** Of a Task: how often each of its retriers tried again; undefined before the first error. */
  used: number[] | undefined
  /** When it may make its next attempt. */
  dueAt = 0
  /** The attempt that is under way. */
  call: Call | undefined
  owner: RequestOwner | undefined
  /** For whom it is made; 0 where nobody asks. */
  tenant = 0
  /** Which invocations led to it; 0 where none did. */
  chain = 0
}

/** One attempt of a request: it lives on in Lambda when nobody waits for it any longer. */
export class Call implements Attempt, Due {
  readonly #answering: Answering
  client!: Client
  request!: Request
  number = 0
  attempt = 0
  requestedAt = 0
  tenant = 0
  /** Whether its client waits for it. */
  isOpen = true
  isAbandoned = false
  chain = 0
  isEvent = false
  isCold = false
  readonly count = 1
  readonly addedTime = 0
  readonly fails = false
  deadline = 0
  order = 0
  /** Who still has it: Lambda, the deadlines. */
  holders = 0

  constructor(answering: Answering) {
    this.#answering = answering
  }

  answered(answer: Answer): void {
    this.#answering.answered(this, answer)
  }

  left(): void {
    this.#answering.left(this)
  }
}

/** Told what calls come back with. */
interface Answering {
  answered(call: Call, answer: Answer): void
  left(call: Call): void
}
