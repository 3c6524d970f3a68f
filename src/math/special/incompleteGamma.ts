import { expm1 } from '../elementary/expm1.ts'
import { log } from '../elementary/log.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { logGamma } from './logGamma.ts'
import { poissonProbability } from './poissonProbability.ts'
import type { Tails } from './tails.ts'

/**
 * The regularised incomplete gamma functions: lower is P(a, x), upper is Q(a, x).
 * Relative error of each at most 1e-12 for a from 1e-3 to 1e6 wherever the result is above 1e-300.
 * The time grows with sqrt(a) near x = a, and so does the error beyond a = 1e6.
 */
export function incompleteGamma(a: number, x: number): Tails {
  refuseUnless(a >= 1e-300 && a <= 1e15, 'a must be from 1e-300 to 1e15', a)
  refuseUnless(x >= 0, 'x must be at least 0', x)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  if (x < 1 && a < 1) return { lower: lowerBySeries(a, x), upper: upperNearZero(a, x) }
  if (x <= a) {
    const lower = lowerBySeries(a, x)
    return { lower, upper: 1 - lower }
  }
  const upper = upperByFraction(a, x)
  return { lower: 1 - upper, upper }
}

/** P = x^a e^-x / Gamma(a + 1) (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...), all terms positive. */
function lowerBySeries(a: number, x: number): number {
  const first = poissonProbability(a, x)
  if (first === 0) return 0
  let term = 1
  let sum = 1
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n
    sum += term
  }
  return first * sum
}

/** Q by Legendre's continued fraction, evaluated forwards by Lentz's method as Thompson and Barnett changed it. */
function upperByFraction(a: number, x: number): number {
  const first = poissonProbability(a, x)
  if (first === 0) return 0
  let b = x + 1 - a
  let d = 1 / b
  let c = Infinity
  let fraction = d
  for (let n = 1; ; n++) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const change = c * d
    fraction *= change
    // Two steps of rounding are allowed: with one, c and d may settle where it is never met.
    if (Math.abs(change - 1) < 3e-16) break
  }
  return first * a * fraction
}

/**
 * Q for a and x below 1, where P may be nearly 1: both parts of
 * 1 - x^a / Gamma(a + 1) (1 + a times the sum of (-x)^n / ((a + n) n!)) vanish with a.
 */
function upperNearZero(a: number, x: number): number {
  const leading = expm1(a * log(x) - logGamma(a + 1))
  let sum = 0
  let power = 1
  for (let n = 1; n < 25; n++) {
    power *= -x / n
    sum += power / (a + n)
  }
  return -leading - (1 + leading) * a * sum
}
