import { refuseUnless } from '../refuseUnless.ts'
import { incompleteGamma } from '../special/incompleteGamma.ts'
import { poissonProbability } from '../special/poissonProbability.ts'
import { checkLoad } from './checkLoad.ts'

/** How many are in progress at a moment when nobody ever waits. */
export interface Occupancy {
  readonly mean: number
  readonly variance: number
  /** The share of time with exactly `count` in progress. */
  probability(count: number): number
  /** The share of time with at most `count` in progress. */
  cumulative(count: number): number
  /** The smallest count that is not exceeded for a share `p` of the time. */
  quantile(p: number): number
}

/** Further on the incomplete gamma function is not promised. */
const mostCount = 1e15

/** The M/G/infinity queue: the number in progress is Poisson, whatever the law of service. */
export function mgInfinity(load: number): Occupancy {
  checkLoad(load)
  const cumulative = (count: number): number => {
    refuseUnless(count < mostCount || count === Infinity, 'count must be below 1e15', count)
    if (count === Infinity || (load === 0 && count >= 0)) return 1
    return count < 0 ? 0 : incompleteGamma(Math.floor(count) + 1, load).upper
  }
  return {
    mean: load,
    variance: load,
    probability: count =>
      Number.isInteger(count) && count >= 0 ? poissonProbability(count, load) : 0,
    cumulative,
    quantile(p) {
      refuseUnless(p >= 0 && p <= 1, 'p must be from 0 to 1', p)
      if (p === 1 && load > 0) return Infinity
      return firstCount(count => cumulative(count) >= p, Math.floor(load))
    },
  }
}

/** The smallest count for which a statement that stays true becomes true, sought around `guess`. */
function firstCount(holds: (count: number) => boolean, guess: number): number {
  let step = 1 + Math.floor(Math.sqrt(guess))
  let high = guess
  let low = guess
  for (; !holds(high); step *= 2) {
    low = high + 1
    high += step
  }
  while (low > 0 && holds(low - 1)) {
    high = low - 1
    low = Math.max(0, low - step)
    step *= 2
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
