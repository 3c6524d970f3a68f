import type { Failing, Invocation } from '../invocation.ts'

/** Takes what is called on Managed Instances. */
export interface Managed {
  /** A request has come. */
  invoke(invocation: Invocation): void
  /** A handler that went step by step has ended. */
  handled(invocation: Invocation, failing: Failing, hasTimedOut: boolean): void
}

/** Where requests leave again. */
export interface Exit {
  refuse(invocation: Invocation): void
  leave(invocation: Invocation, isOnDemand: boolean): void
}
