/** Below so many pending events one heap is as fast. */
export const fewestOnWheel = 64

/** A megabyte of buckets: more would not stay in the second-level cache. */
const mostBuckets = 262_144
/** So many buckets for each event reach four times as far as it is on average ahead. */
const bucketsPerEvent = 4

interface WheelSize {
  /** The time of one bucket, a power of two. */
  readonly width: number
  /** How many buckets there are, a power of two. */
  readonly count: number
}

/**
 * The wheel for so many pending events that come one after the other at this distance: one or two in
 * each bucket. A wheel that is off by less than a factor of four stays as it is.
 */
export function sizedWheel(size: number, gap: number, width: number, count: number): WheelSize {
  const wantedWidth = powerOfTwo(Math.max(1, gap))
  const wantedCount = Math.min(mostBuckets, powerOfTwo(bucketsPerEvent * size))
  return {
    width: isClose(wantedWidth, width) ? width : wantedWidth,
    count: isClose(wantedCount, count) ? count : wantedCount,
  }
}

/** The least that is no smaller. */
function powerOfTwo(value: number): number {
  let power = 1
  while (power < value) power *= 2
  return power
}

function isClose(a: number, b: number): boolean {
  return a < 4 * b && b < 4 * a
}
