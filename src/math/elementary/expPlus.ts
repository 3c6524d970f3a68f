import * as binary64 from './binary64.ts'
import * as table from './expTable.ts'

// Constants of this module are compiled in, those of another are looked up at every use.
const { powerOffset, powersOfTwo } = binary64
const { ln2Step, ln2StepRest, rootRests, roots, stepsPerOne } = table

/** Beyond these, e^x is infinite or 0 for certain. */
const overflow = 710
const underflow = -746

/**
 * e^(x + rest) for a rest that is small against the last digit of x. After Tang (1989):
 * x is (128 e + j) ln 2 / 128 + r, so e^x = 2^e 2^(j/128) e^r with |r| < 0.0028.
 */
export function expPlus(x: number, rest: number): number {
  if (!(x > underflow && x < overflow)) return x > 0 ? Infinity : x < 0 ? 0 : x
  const steps = Math.floor(x * stepsPerOne + 0.5)
  const r = x - steps * ln2Step - steps * ln2StepRest + rest
  const root = roots[steps & 127]!
  const square = r * r
  const growth =
    rootRests[steps & 127]! +
    r +
    square * (0.5 + r * (1 / 6)) +
    square * square * (1 / 24 + r * (1 / 120))
  const e = steps >> 7
  const mantissa = root + root * growth
  if (e >= -1021 && e <= 1023) return mantissa * powersOfTwo[powerOffset + e]!
  return e > 0
    ? mantissa * 2 * powersOfTwo[powerOffset + e - 1]!
    : mantissa * powersOfTwo[powerOffset + e + 60]! * powersOfTwo[powerOffset - 60]!
}
