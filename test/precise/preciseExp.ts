import { FRACTION_BITS, ONE, SHIFT, times, toFixedPoint } from './fixedPoint.ts'
import { LN2 } from './knownReals.ts'
import type { Precise } from './precise.ts'
import { expOfRatio } from './series.ts'

// The argument below log(2) is cut into three digits of ten bits each, whose exponentials are stored, and a rest below 2^-30.
const DIGIT_BITS = 10
const digitMask = (1 << DIGIT_BITS) - 1

function exponentials(digit: number, count: number): bigint[] {
  const denominator = 1n << BigInt(DIGIT_BITS * digit)
  return Array.from(
    { length: count },
    (_, i) => expOfRatio(BigInt(i), denominator, FRACTION_BITS + 64) >> 64n,
  )
}

const first = exponentials(1, 711)
const second = exponentials(2, 1 << DIGIT_BITS)
const third = exponentials(3, 1 << DIGIT_BITS)

const restBits = FRACTION_BITS - 3 * DIGIT_BITS
const estimateBits = 30
const estimateShift = BigInt(FRACTION_BITS - estimateBits)
const ln2Estimate = Number(LN2 >> estimateShift)

// Far beyond every threshold, and small enough for exact integers.
const CERTAINLY_OUT_OF_RANGE = 1 << 20
const outOfRange = BigInt(CERTAINLY_OUT_OF_RANGE) << SHIFT

function expNearZero(t: bigint): bigint {
  const t2 = times(t, t)
  const t3 = times(t2, t)
  const t4 = times(t2, t2)
  return ONE + t + (60n * t2 + 20n * t3 + 5n * t4 + times(t4, t)) / 120n
}

/** exp(x) of a fixed-point x; beyond 2^20 only some number far too large or too small for a double. */
export function expOfFixedPoint(x: bigint): Precise {
  if (x > outOfRange) return { mantissa: 1n, exponent: CERTAINLY_OUT_OF_RANGE }
  if (x < -outOfRange) return { mantissa: 1n, exponent: -CERTAINLY_OUT_OF_RANGE }
  let k = Math.floor(Number(x >> estimateShift) / ln2Estimate)
  let rest = x - BigInt(k) * LN2
  if (rest < 0n) {
    k -= 1
    rest += LN2
  }
  const digits = Number(rest >> BigInt(restBits))
  const a = first[digits >>> (2 * DIGIT_BITS)]!
  const b = second[(digits >>> DIGIT_BITS) & digitMask]!
  const c = third[digits & digitMask]!
  const product = times(times(a, b), times(c, expNearZero(BigInt.asUintN(restBits, rest))))
  return { mantissa: product, exponent: k - FRACTION_BITS }
}

/** The exponential of a finite double. */
export function preciseExp(x: number): Precise {
  return expOfFixedPoint(toFixedPoint(x))
}
