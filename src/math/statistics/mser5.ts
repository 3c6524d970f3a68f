import { batchMeans } from './batchMeans.ts'
import { safeScale } from './safeScale.ts'

/** Where a warm-up ends. */
export interface Truncation {
  /** How many observations to leave out from the start. */
  readonly cut: number
  /** No cut in the first half is best: the series may never have settled, and needs to be longer. */
  readonly unsettled: boolean
}

const batchSize = 5

/** The statistic of a handful of batches is small by luck, so the last five are not cut into. */
const leastBatchesKept = 5

const leastBatches = 2 * leastBatchesKept

/**
 * The end of the warm-up of a series by MSER-5 (White, Cobb and Spratt, 2000): averages of five,
 * cut where the squared standard error of the mean of what is left is least. The cut lies in the
 * first half; of equal ones the earliest is taken.
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const scale = safeScale(series)
  const means = batchMeans(scale === 1 ? series : Array.from(series, x => x * scale), batchSize)
  if (means.length < leastBatches) {
    throw new RangeError(
      `MSER-5 must have at least ${leastBatches * batchSize} observations: found ${series.length}`,
    )
  }
  const half = Math.floor(means.length / 2)
  let best = half
  let least = Infinity
  let leastBeyond = Infinity
  let mean = 0
  let squares = 0
  for (let position = means.length - 1; position >= 0; position--) {
    const value = means[position]!
    const kept = means.length - position
    const distance = value - mean
    mean += distance / kept
    squares += distance * (value - mean)
    const statistic = squares / (kept * kept)
    if (position > half) {
      if (kept >= leastBatchesKept && statistic < leastBeyond) leastBeyond = statistic
    } else if (statistic <= least) {
      least = statistic
      best = position
    }
  }
  return { cut: best * batchSize, unsettled: leastBeyond < least }
}
