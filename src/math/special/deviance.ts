import { log } from '../elementary/log.ts'

/**
 * count log(count / expected) + expected - count: how far the exponent of a Poisson probability lies
 * below its peak, after C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 * Relative error at most 2e-15 where `excess`, which is expected - count, is given that well.
 */
export function deviance(count: number, expected: number, excess: number): number {
  const v = excess / (count + expected)
  if (!(v > -0.5 && v < 0.5)) return excess - count * logQuotient(expected, count)
  // With v = (e - c) / (e + c), log(e / c) = 2 (v + v^3/3 + v^5/5 + ...), and the first term joins the excess.
  const square = v * v
  let power = v
  let sum = 0
  for (let n = 3; n < 80; n += 2) {
    power *= square
    const next = sum + power / n
    if (next === sum) break
    sum = next
  }
  return excess * v - 2 * count * sum
}

/** Where the quotient itself leaves the range of doubles, its logarithm is still within. */
function logQuotient(a: number, b: number): number {
  const quotient = a / b
  return quotient > 0 && quotient < Infinity ? log(quotient) : log(a) - log(b)
}
