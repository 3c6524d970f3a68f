import { type ThrottleLimit, type ThrottleLimitName, throttleLimits } from './throttleLimit.ts'

/** What was decided for a request when it arrived; made once each, so that deciding allocates nothing. */
export interface Decision {
  readonly name: 'provisioned' | 'warm' | 'cold' | 'throttled' | 'notReady' | 'recursive'
  /** For statistics by number. */
  readonly index: number
  readonly rule: string
  readonly limit: ThrottleLimit | undefined
  /** Whether the request does not come in. */
  readonly refuses: boolean
}

export const provisioned: Decision = {
  name: 'provisioned',
  index: 0,
  rule: 'C7',
  limit: undefined,
  refuses: false,
}
export const warm: Decision = {
  name: 'warm',
  index: 1,
  rule: 'L15',
  limit: undefined,
  refuses: false,
}
export const cold: Decision = {
  name: 'cold',
  index: 2,
  rule: 'L15',
  limit: undefined,
  refuses: false,
}

const throttledAs = (limit: ThrottleLimit, index: number): Decision => ({
  name: 'throttled',
  index,
  rule: limit.rule,
  limit,
  refuses: true,
})

export const throttled = {
  accountRate: throttledAs(throttleLimits.accountRate, 3),
  reservedRate: throttledAs(throttleLimits.reservedRate, 4),
  reservedConcurrency: throttledAs(throttleLimits.reservedConcurrency, 5),
  accountConcurrency: throttledAs(throttleLimits.accountConcurrency, 6),
  scalingRate: throttledAs(throttleLimits.scalingRate, 7),
  // Fingerprints have 8 to 10 for requests that ran.
  tenantEnvironments: throttledAs(throttleLimits.tenantEnvironments, 11),
  managedConcurrency: throttledAs(throttleLimits.managedConcurrency, 13),
} as const satisfies Record<ThrottleLimitName, Decision>

/** The version is Inactive, and its snapshot is built again (S4): an error of the API, and no throttle. */
export const notReady: Decision = {
  name: 'notReady',
  index: 12,
  rule: 'S4',
  limit: undefined,
  refuses: true,
}

/** Its chain of invocations has led to the function too often (AS-7): an error of the API, and no throttle. */
export const recursive: Decision = {
  name: 'recursive',
  index: 14,
  rule: 'AS-7',
  limit: undefined,
  refuses: true,
}

/** Why a request of a qualifier with provisioned concurrency did not run on it (C7, C8). */
export type Spill = 'allBusy' | 'rate' | 'notReady'
