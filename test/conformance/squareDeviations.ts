/** What draws tell about a mean and a variance that somebody claims. */
export interface Deviations {
  /** Mean of x - claimed mean, and its standard error. */
  readonly mean: number
  readonly meanError: number
  /** Mean of (x - claimed mean)², and its standard error from the sample's fourth moment. */
  readonly square: number
  readonly squareError: number
}

/** Sums the deviations of the draws, each cut off at `most`, from a claimed mean. */
export function squareDeviations(draws: Float64Array, claimed: number, most: number): Deviations {
  const n = draws.length
  let first = 0
  let second = 0
  let fourth = 0
  for (let i = 0; i < n; i++) {
    const deviation = Math.min(draws[i] ?? Number.NaN, most) - claimed
    const square = deviation * deviation
    first += deviation
    second += square
    fourth += square * square
  }
  const mean = first / n
  const square = second / n
  return {
    mean,
    meanError: Math.sqrt(square / n),
    square,
    squareError: Math.sqrt(Math.max(0, fourth / n - square * square) / n),
  }
}
