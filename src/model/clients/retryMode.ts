import type { Provenance } from '../provenance.ts'
import type { RetrierPlan } from '../stateMachines/retrier.ts'

/** How a client tries again; times in microseconds. */
export interface RetryPlan {
  /** All that are made at most, the first included. */
  readonly attempts: number
  /** The wait before the first retry, at most: it doubles with each retry up to `cap`. */
  readonly base: { readonly transient: number; readonly throttling: number }
  readonly cap: number
  readonly jitter: Jitter
  /** Tokens that retries use up; undefined where nothing but `attempts` limits them. */
  readonly quota: RetryQuotaPlan | undefined
  /** Instead of all that, where Lambda itself tries again with what it was handed. */
  readonly events?: EventRetryPlan
  /** Instead of all that, where a state machine tries again by the name of the error. */
  readonly byError?: ErrorRetryPlan
  /** Whether the client also slows down its first attempts after a throttle. */
  readonly isAdaptive: boolean
}

/**
 * `full`: anything from nothing to the whole wait; `equal`: half of it and anything up to the other
 * half; `decorrelated`: anything from the base to three times the last wait; `none`: the whole wait.
 */
export type Jitter = 'full' | 'equal' | 'decorrelated' | 'none'

/** How Lambda tries again with an event: errors a few times, throttles while it is young (AS-2, AS-3). */
export interface EventRetryPlan {
  readonly errorWaits: readonly number[]
  readonly throttleBase: number
  readonly throttleCap: number
  readonly maximumAge: number
  /** Chance that an event is delivered once more although it is done (AS-6); none where it is left out. */
  readonly duplicates?: number
  /** Whether what Lambda gives up goes to a dead-letter queue or a destination (AS-4). */
  readonly keepsFailures: boolean
  /** Calls that are made with what came of it, by their names (AS-9). */
  readonly onSuccess: readonly string[]
  readonly onFailure: readonly string[]
  /** Sources that are given a record of it; none where it is left out. */
  readonly records?: readonly RecordPlan[]
  /** By what a record is lost each time, because it is too large for what should take it (AS-8, AS-9). */
  readonly lost?: readonly RecordPlan['by'][]
}

/** Where a record of what came of an event goes. */
export interface RecordPlan {
  readonly by: 'OnSuccess' | 'OnFailure' | 'DeadLetterQueue'
  readonly to: string
}

/** How a Task of Step Functions tries again (SF2). */
export interface ErrorRetryPlan {
  readonly retriers: readonly RetrierPlan[]
  /** What an error of the handler is called. */
  readonly handlerError: string
}

export interface RetryQuotaPlan {
  readonly tokens: number
  readonly transient: number
  readonly throttling: number
  readonly timeout: number
  /** What a request that succeeds at its first attempt gives back. */
  readonly refund: number
}

/** A way to try again that has a name. */
export interface RetryMode<Name extends string = string> {
  readonly name: Name
  /** The rule of the model that it keeps. */
  readonly rule: string
  /** As one sentence without its full stop. */
  readonly summary: string
  readonly plan: RetryPlan
  readonly provenance: Provenance
}

/** Keeps the name, so that the list of modes is a list of names as well. */
export function defineRetryMode<const Name extends string>(mode: RetryMode<Name>): RetryMode<Name> {
  return mode
}
