import { expPlus } from './expPlus.ts'
import { logParts, parts } from './logParts.ts'
import { productError } from './productError.ts'

const leastNormal = 2.2250738585072014e-308
const twoTo54 = 18_014_398_509_481_984
const firstWithoutOdd = 9_007_199_254_740_992

/** Beyond these exponents every power of a number other than 1 is 0, 1 or infinite. */
const hugeExponent = 36_893_488_147_419_103_232
const tinyExponent = 1 / hugeExponent

/** x to the power of y as ECMAScript defines it, the same bits on every machine. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (x > 0 && x < Infinity && Math.abs(y) < Infinity) return positivePower(x, y)
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const isOdd = Math.abs(y) < firstWithoutOdd && y % 2 !== 0 && Number.isInteger(y)
  const sign = isOdd && (x < 0 || Object.is(x, -0)) ? -1 : 1
  const size = Math.abs(x)
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y > 0 ? 0 : Infinity)
  if (Math.abs(y) === Infinity) {
    if (size === 1) return NaN
    return size > 1 === y > 0 ? Infinity : 0
  }
  return Number.isInteger(y) ? sign * positivePower(size, y) : NaN
}

/** e^(y log x), with the logarithm and the product in twice the usual digits. */
function positivePower(x: number, y: number): number {
  if (x === 1) return 1
  if (Math.abs(y) >= hugeExponent) return x > 1 === y > 0 ? Infinity : 0
  if (Math.abs(y) <= tinyExponent) return 1
  if (x < leastNormal) logParts(x * twoTo54, 54)
  else logParts(x, 0)
  const logarithm = parts[0]!
  const rest = parts[1]!
  return expPlus(y * logarithm, productError(y, logarithm) + y * rest)
}
