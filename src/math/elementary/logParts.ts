import * as binary64 from './binary64.ts'
import * as table from './logTable.ts'

// Constants of this module are compiled in, those of another are looked up at every use.
const { double, halves, highHalf, powerOffset, powersOfTwo } = binary64
const { factors, ln2, ln2Rest, logarithmRests, logarithms, tableStart } = table

/** Adding and subtracting these rounds a number near 1 to 31 binary places, or a small one to 34. */
const places31 = 3 * 1_048_576
const places34 = 3 * 131_072

/** The logarithm that `logParts` found last, as the sum of a number and its rest. */
export const parts = new Float64Array(2)

/**
 * Finds log(x / 2^scale) of a positive normal x to 2^-66 of its size, for powers: the way of
 * `logPlus`, with what the rounding of r^2 and of every sum takes kept as well.
 */
export function logParts(x: number, scale: number): void {
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
  const rHead = r + places34 - places34
  const square = 0.5 * rHead * rHead
  const squareRest = 0.5 * (r - rHead) * (r + rHead) + r * rRest

  const exponent = k - scale
  const whole = exponent * ln2 + logarithms[interval]!
  const sum = whole + r
  const sumRest = whole - sum + r
  const less = sum - square
  const lessRest = sum - less - square
  const beyond = 1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9)))
  const series = r * r * r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * beyond)))
  const constants = exponent * ln2Rest + logarithmRests[interval]!
  const rest = sumRest + lessRest + (constants + rRest - squareRest + series)
  const result = less + rest
  parts[0] = result
  parts[1] = less - result + rest
}
