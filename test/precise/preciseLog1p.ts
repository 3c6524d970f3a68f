import { FRACTION_BITS, ONE, times, toFixedPoint } from './fixedPoint.ts'
import type { Precise } from './precise.ts'
import { logInFixedPoint, preciseLog } from './preciseLog.ts'
import { split } from './split.ts'

const SERIES_BELOW = 2 ** -30
const ONE_IS_LOST_ABOVE = 2 ** 250

/** log(1 + x) of a finite double above -1, with full relative precision also near 0. */
export function preciseLog1p(x: number): Precise {
  if (x > ONE_IS_LOST_ABOVE) return preciseLog(x)
  if (Math.abs(x) < SERIES_BELOW) {
    const { mantissa, exponent } = split(x)
    const t = toFixedPoint(x)
    const t2 = times(t, t)
    const t3 = times(t2, t)
    const quotient = ONE + (20n * t2 - 30n * t - 15n * t3 + 12n * times(t2, t2)) / 60n
    return { mantissa: mantissa * quotient, exponent: exponent - FRACTION_BITS }
  }
  return {
    mantissa: logInFixedPoint(ONE + toFixedPoint(x), -FRACTION_BITS),
    exponent: -FRACTION_BITS,
  }
}
