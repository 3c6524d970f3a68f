import { exp } from '../elementary/exp.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { deviance } from './deviance.ts'
import { exactExcess } from './exactExcess.ts'
import { stirlingError } from './stirlingError.ts'
import type { Tails } from './tails.ts'

const twoPi = 2 * Math.PI

/**
 * The regularised incomplete beta functions: lower is I_x(a, b), upper is 1 - I_x(a, b) = I_(1-x)(b, a).
 * Relative error of each at most 1e-12 for a and b from 1e-3 to 1e6 wherever the result is above 1e-300,
 * 1e-10 up to 1e9; from there to 1e15 nothing is promised.
 * The time grows with the square root of a or b near x = a / (a + b).
 */
export function incompleteBeta(a: number, b: number, x: number): Tails {
  refuseUnless(a >= 1e-3 && a <= 1e15, 'a must be from 1e-3 to 1e15', a)
  refuseUnless(b >= 1e-3 && b <= 1e15, 'b must be from 1e-3 to 1e15', b)
  refuseUnless(x >= 0 && x <= 1, 'x must be from 0 to 1', x)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === 1) return { lower: 1, upper: 0 }
  const y = 1 - x
  // (a + b) x - a, from the smaller of x and y, which carries more digits.
  const excess = x < 0.5 ? exactExcess(a + b, x, a) : -exactExcess(a + b, y, b)
  const first = binomialTerm(a, b, x, y, excess)
  // The tenths send the rising side of a tiny a or b to the other tail, which would be lost as a difference.
  if (x <= (a + 0.1) / (a + b + 0.2)) {
    const lower = first * fraction(a, b, x, y, -excess)
    return { lower, upper: 1 - lower }
  }
  const upper = first * fraction(b, a, y, x, excess)
  return { lower: 1 - upper, upper }
}

/** x^a y^b / B(a, b), with `excess` = (a + b) x - a. */
function binomialTerm(a: number, b: number, x: number, y: number, excess: number): number {
  const n = a + b
  const exponent =
    deviance(a, n * x, excess) +
    deviance(b, n * y, -excess) +
    (stirlingError(a) + stirlingError(b) - stirlingError(n))
  return Math.sqrt(((a / n) * b) / twoPi) * exp(-exponent)
}

/**
 * The continued fraction of A. R. DiDonato and A. H. Morris (ACM TOMS 708, 1992) by Lentz's method,
 * for x at or below the mean, with `lack` = a - (a + b) x.
 */
function fraction(a: number, b: number, x: number, y: number, lack: number): number {
  let denominator = (a * (lack + 1)) / (a + 1)
  let d = 1 / denominator
  let c = Infinity
  let value = d
  for (let n = 1; ; n++) {
    const odd = a + 2 * n - 1
    const shrink = (n * (b - n) * x) / odd
    const numerator = ((a + n - 1) / odd) * (a + b + n - 1) * shrink * x
    denominator = n + shrink + ((a + n) * (lack + 1 + n * (1 + y))) / (odd + 2)
    d = 1 / (numerator * d + denominator)
    c = denominator + numerator / c
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 3e-16) break
  }
  return value
}
