/** Tokens in parts so small that the gain of a microsecond is whole: a token has `size` parts. */
export interface Bucket {
  readonly full: number
  readonly gain: number
  readonly size: number
  level: number
  at: number
}

/** A full bucket that gains `gain` tokens in each `period`. */
export function bucketOf(tokens: number, gain: number, period: number, at = 0): Bucket {
  return { full: tokens * period, gain, size: period, level: tokens * period, at }
}

/** Ten requests per second for each unit of concurrency, as deep as the window is long. */
export function rateOf(concurrency: number, window: number, at = 0): Bucket {
  return bucketOf((10 * concurrency * window) / 1e6, 10 * concurrency, 1e6, at)
}

export function tokensIn(bucket: Bucket, now: number): number {
  bucket.level = Math.min(bucket.full, bucket.level + (now - bucket.at) * bucket.gain)
  bucket.at = now
  return Math.floor(bucket.level / bucket.size)
}

export function takeToken(bucket: Bucket, now: number): boolean {
  const hasToken = tokensIn(bucket, now) > 0
  if (hasToken) bucket.level -= bucket.size
  return hasToken
}
