import type { Failing, Invocation } from '../invocation.ts'

/** Runs handlers of which nobody knows beforehand how long they take. */
export interface Stepwise {
  /** The handler may begin `lead` microseconds from now, unless its process ends then, and has `limit` in all. */
  begin(invocation: Invocation, lead: Lead, limit: number): void
}

/** What runs before the handler proper: a suppressed Init, and the slowness of the first call. */
export interface Lead {
  readonly time: number
  readonly crashed: boolean
}

/** Told how a handler ended. */
export interface HandlerEnd {
  /** It ended now, well or not; `hasTimedOut`: the timeout ended it. */
  handled(invocation: Invocation, failing: Failing, hasTimedOut: boolean): void
}
