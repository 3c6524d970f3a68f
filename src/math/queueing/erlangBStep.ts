/**
 * The share of time in the highest of n + 1 states, from that share among the first n, where the balance
 * of the two highest is p(n) = odds p(n - 1). Nothing is subtracted, so errors do not grow.
 */
export function erlangBStep(shareBelow: number, odds: number): number {
  const weight = odds * shareBelow
  return weight / (1 + weight)
}
