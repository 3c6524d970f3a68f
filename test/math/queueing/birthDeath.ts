/** The share of time in each state 0 ... n of a chain that goes up by `up(state)` and down by `down(state)`. */
export function birthDeath(
  states: number,
  up: (state: number) => number,
  down: (state: number) => number,
): number[] {
  // The logarithms are shifted by the largest, so that neither a tail nor a peak leaves the range of doubles.
  const logs = [0]
  for (let n = 1; n <= states; n++) logs.push((logs[n - 1] ?? 0) + Math.log(up(n - 1) / down(n)))
  const top = Math.max(...logs)
  const weights = logs.map(each => Math.exp(each - top))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / total)
}
