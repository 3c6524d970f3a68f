/** 2^-51, a little more than what rounding can add below. */
const slack = 4.440892098500626e-16

/**
 * The rank of a quantile by the nearest-rank definition: the least rank that reaches the share `p`
 * of `count` values. The double 0.07 lies a trifle above 7 %, and 100 times it above 7; the rank is
 * 7 all the same, since an excess that rounding can explain is none. With `d` decimals in the share,
 * that is right for all counts up to 10^(15 - d).
 */
export function nearestRank(p: number, count: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile must be from 0 to 1: found ${p}`)
  const rank = Math.ceil(p * count * (1 - slack))
  return Math.min(Math.max(rank, 1), count)
}
