import type { TenantsPlan } from './tenantsPlan.ts'

/** A place from which a function is called. */
export interface CallPlan {
  /** Of its own among all calls. */
  readonly name: string
  readonly functionName: string
  readonly qualifier: string
  readonly recorded: RecordedRequests | undefined
  /** For whom it is made; only where the function keeps tenants apart. */
  readonly tenants?: TenantsPlan
  /** Whether what is called with has a say in how long the handler takes, and whether it fails; not where it is left out. */
  readonly isBatched?: boolean
  /** How long the answer is streamed once the handler has done its work (Q3); not where it is left out. */
  readonly streamTime?: number
}

/** What a trace knows of each request, in the order of arrivals; NaN where it does not say. */
export interface RecordedRequests {
  readonly durations: Float64Array
  readonly inits: Float64Array
  /** 1 where the recorded request failed, 0 where it did not; NaN where nothing is known. */
  readonly errors: Float64Array
}
