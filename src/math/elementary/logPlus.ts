import * as binary64 from './binary64.ts'
import * as table from './logTable.ts'

// Constants of this module are compiled in, those of another are looked up: 12 ns instead of 18.
const { double, halves, highHalf, powerOffset, powersOfTwo } = binary64
const { factors, ln2, ln2Rest, logarithmRests, logarithms, tableStart } = table

/** Adding and subtracting it rounds a number near 1 to 31 binary places. */
const places31 = 3 * 1_048_576

/**
 * log(x / 2^scale) + rest, for a positive normal x and a rest small against the last digit. After
 * Tang (1990): x is 2^k z, the table has a factor f that brings z close to 1, and
 * log x = k ln 2 - log f + log(1 + r) with r = f z - 1, |r| < 0.0048. The product f z is cut in
 * two so that it is exact, and the big part of the sum is exact too.
 */
export function logPlus(x: number, scale: number, rest: number): number {
  double[0] = x
  const high = halves[highHalf]! - tableStart
  const k = high >> 20
  const interval = (high >> 13) & 127
  const z = x * powersOfTwo[powerOffset - k]!
  const factor = factors[interval]!

  const zHead = z + places31 - places31
  const head = zHead * factor - 1
  const tail = (z - zHead) * factor
  const r = head + tail
  const rRest = tail - (r - head)

  const exponent = k - scale
  const whole = exponent * ln2 + logarithms[interval]!
  const sum = whole + r
  const sumRest = whole - sum + r + (exponent * ln2Rest + logarithmRests[interval]! + rRest + rest)
  const square = r * r
  const cubic = 1 / 2 - r * (1 / 3 - r * (1 / 4))
  const beyond = 1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8)))
  return sum + (sumRest - square * (cubic - square * r * beyond))
}
