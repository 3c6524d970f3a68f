import type { Answer } from './answer.ts'

/** A call that somebody waits for, as Lambda knows it. */
export interface Attempt {
  /** The number of its request among those of its client, from 1. */
  readonly number: number
  /** The how manieth attempt of it, from 1. */
  readonly attempt: number
  /** When its request arrived. */
  readonly requestedAt: number
  /** For whom its request is made; 0 where nobody asks. */
  readonly tenant: number
  /** Which invocations led to it; 0 where none did (AS-7). */
  readonly chain: number
  /** Whether no request rate limits it, because nobody waits for the function (C11). */
  readonly isEvent: boolean
  /** Whether it runs on though nobody waits for it any longer. */
  readonly isAbandoned: boolean
  /** How many messages the function is handed together. */
  readonly count: number
  /** What its handler takes longer than its own work, and whether it fails all the same. */
  readonly addedTime: number
  readonly fails: boolean
  /** Whether it was given a new environment; set when that is decided. */
  isCold: boolean
  /** Called once, whether or not anybody waits. */
  answered(answer: Answer): void
  /** Lambda has no more to do with it. */
  left(): void
}
