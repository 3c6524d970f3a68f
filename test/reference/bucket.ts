import type { Bucket } from './slowState.ts'

/** A full bucket that gains so many tokens in each period. */
export function bucketOf(tokens: number, gain: number, period: number, at = 0): Bucket {
  return { full: tokens * period, gain, size: period, level: tokens * period, at }
}

/** Ten requests per second for each unit of concurrency, as deep as the window is long. */
export function rateOf(concurrency: number, window: number, at = 0): Bucket {
  return bucketOf((10 * concurrency * window) / 1e6, 10 * concurrency, 1e6, at)
}

export function tokensIn(bucket: Bucket, now: number): number {
  const { full, gain, level, at } = bucket
  Object.assign(bucket, { level: Math.min(full, level + (now - at) * gain), at: now })
  return Math.floor(bucket.level / bucket.size)
}

export function takeToken(bucket: Bucket, now: number): boolean {
  const hasToken = tokensIn(bucket, now) > 0
  if (hasToken) bucket.level -= bucket.size
  return hasToken
}
