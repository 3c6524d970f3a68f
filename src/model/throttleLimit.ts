/** The reasons that the Invoke API gives with a 429 (C14), as far as these limits use them. */
export type ThrottleReason =
  | 'ConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionInvocationRateLimitExceeded'
  | 'CallerRateLimitExceeded'

/** A limit that refuses requests. */
export interface ThrottleLimit {
  readonly name: ThrottleLimitName
  readonly rule: string
  readonly Reason: ThrottleReason
  /** What it is called in a sentence. */
  readonly words: string
}

export type ThrottleLimitName =
  | 'accountRate'
  | 'reservedRate'
  | 'reservedConcurrency'
  | 'accountConcurrency'
  | 'tenantEnvironments'
  | 'scalingRate'
  | 'managedConcurrency'

/** In the order in which a request meets them (section 2.1 of the rules). */
export const throttleLimits = {
  accountRate: {
    name: 'accountRate',
    rule: 'C11',
    Reason: 'CallerRateLimitExceeded',
    words: 'request rate of the account',
  },
  reservedRate: {
    name: 'reservedRate',
    rule: 'C11',
    Reason: 'ReservedFunctionInvocationRateLimitExceeded',
    words: 'request rate of the reserved concurrency',
  },
  reservedConcurrency: {
    name: 'reservedConcurrency',
    rule: 'C3',
    Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    words: 'reserved concurrency',
  },
  accountConcurrency: {
    name: 'accountConcurrency',
    rule: 'C5',
    Reason: 'ConcurrentInvocationLimitExceeded',
    words: 'concurrency of the account',
  },
  // AWS says "Rate exceeded" and no reason; this one stands for rates.
  tenantEnvironments: {
    name: 'tenantEnvironments',
    rule: 'T2',
    Reason: 'CallerRateLimitExceeded',
    words: 'number of environments of tenants',
  },
  // C15: AWS does not say which reason it gives here.
  scalingRate: {
    name: 'scalingRate',
    rule: 'C10',
    Reason: 'ConcurrentInvocationLimitExceeded',
    words: 'scaling rate',
  },
  // CloudWatch counts it as ConcurrencyThrottles; which reason the API gives is not said.
  managedConcurrency: {
    name: 'managedConcurrency',
    rule: 'G1',
    Reason: 'ConcurrentInvocationLimitExceeded',
    words: 'concurrency of the environments on Managed Instances',
  },
} as const satisfies Record<ThrottleLimitName, ThrottleLimit>
