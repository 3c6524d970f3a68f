import { TokenBucket } from '../engine/tokenBucket.ts'
import { minute, second } from '../math/time.ts'
import { quotas } from './quotas.ts'

/** How many environments may still be added at a moment. */
export interface EnvironmentBudget {
  take(now: number): boolean
  available(now: number): number
}

/** Since November 2023: every function for itself, refilled continuously (C10). */
export function scalingRate(): EnvironmentBudget {
  const burst = quotas.scalingRateBurst.value
  return new TokenBucket(burst, burst, quotas.scalingRateInterval.value * second)
}

/** Until then: one burst for all functions of the account, and so many more each minute. */
export function legacyScalingRate(burst: number): EnvironmentBudget {
  return new TokenBucket(burst, quotas.legacyRate.value, minute)
}
