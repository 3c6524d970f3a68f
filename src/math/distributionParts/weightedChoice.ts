import { countBelow } from '../sortedSearch.ts'

/** A choice among things of given weights by one uniform number. */
interface WeightedChoice {
  /** The mean of a number that belongs to each; exactly 1 where all of them are. */
  readonly average: (term: (index: number) => number) => number
  /** The chances up to and including each, rising to exactly 1. */
  readonly cumulative: Float64Array
  /** The first index whose cumulative chance is at least `p`. */
  readonly pick: (p: number) => number
}

/** Weights need not sum to anything. [hot] `pick` runs once per number drawn. */
export function weightedChoice(given: readonly number[]): WeightedChoice {
  // Divided by the largest first, so that the sum of huge weights stays finite.
  const largest = given.reduce((a, b) => Math.max(a, b), 0)
  const weights = given.map(weight => weight / largest)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const last = weights.length - 1
  const cumulative = new Float64Array(weights.length)
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    sum += weight
    cumulative[i] = i === last ? 1 : sum / total
  }
  return {
    cumulative,
    average: term => weights.reduce((up, weight, i) => up + weight * term(i), 0) / total,
    pick: p => countBelow(cumulative, p),
  }
}
