import { FRACTION_BITS } from './fixedPoint.ts'
import { integerSquareRoot, logOfRatio, pi } from './series.ts'

const GUARD_BITS = 64
const guarded = FRACTION_BITS + GUARD_BITS
const rounded = (value: bigint): bigint =>
  (value + (1n << BigInt(GUARD_BITS - 1))) >> BigInt(GUARD_BITS)

/** log(2) in fixed point. */
export const LN2: bigint = rounded(logOfRatio(2n, 1n, guarded))

/** The square root of 2 pi in fixed point. */
export const SQRT_TWO_PI: bigint = rounded(integerSquareRoot((2n * pi(guarded)) << BigInt(guarded)))

/** 1 over the square root of 2 pi in fixed point. */
export const INVERSE_SQRT_TWO_PI: bigint = (1n << BigInt(2 * FRACTION_BITS)) / SQRT_TWO_PI
