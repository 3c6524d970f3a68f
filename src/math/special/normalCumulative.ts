import { exp } from '../elementary/exp.ts'
import { refuseUnless } from '../refuseUnless.ts'

const rootOfTwoPi = 2.5066282746310002

/**
 * The standard normal distribution function: the probability of a value of at most x.
 * Relative error at most 1e-14 from -37 up; further down the result is subnormal, then 0.
 */
export function normalCumulative(x: number): number {
  refuseUnless(x === x, 'normalCumulative takes a number', x)
  if (x > 0) return 1 - lowerTail(x)
  return lowerTail(-x)
}

/** The probability of a value below -x, for x >= 0. */
function lowerTail(x: number): number {
  if (x > 39) return 0
  const density = densityAt(x)
  return x < 1.75 ? 0.5 - density * centralRatio(x) : density / tailRatio(x)
}

/** The square is split so that no rounding of x^2 / 2 is blown up by the exponential. */
function densityAt(x: number): number {
  const coarse = Math.round(x * 16) / 16
  return (exp((-coarse * coarse) / 2) * exp(((coarse - x) * (coarse + x)) / 2)) / rootOfTwoPi
}

/** x + x^3/3 + x^5/(3 5) + ...: the probability between 0 and x, over the density at x. */
function centralRatio(x: number): number {
  let term = x
  let sum = x
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (x * x) / n
    sum += term
  }
  return sum
}

/**
 * Laplace's x + 1/(x + 2/(x + 3/...)): the density at x over the probability beyond x.
 * The depth was found by trial: from 1.75 on it leaves less than 1e-17.
 */
function tailRatio(x: number): number {
  let fraction = x
  for (let n = Math.ceil(10 + 460 / (x * x)); n > 0; n--) fraction = x + n / fraction
  return fraction
}
