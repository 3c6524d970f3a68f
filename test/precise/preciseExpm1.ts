import { FRACTION_BITS, ONE, scale, times, toFixedPoint } from './fixedPoint.ts'
import type { Precise } from './precise.ts'
import { preciseExp } from './preciseExp.ts'
import { split } from './split.ts'

const SERIES_BELOW = 2 ** -30
const ONE_IS_LOST_ABOVE = 250

/** exp(x) - 1 of a finite double, with full relative precision also near 0. */
export function preciseExpm1(x: number): Precise {
  if (Math.abs(x) < SERIES_BELOW) {
    const { mantissa, exponent } = split(x)
    const t = toFixedPoint(x)
    const t2 = times(t, t)
    const t3 = times(t2, t)
    const quotient = ONE + (60n * t + 20n * t2 + 5n * t3 + times(t2, t2)) / 120n
    return { mantissa: mantissa * quotient, exponent: exponent - FRACTION_BITS }
  }
  const power = preciseExp(x)
  if (power.exponent > ONE_IS_LOST_ABOVE) return power
  if (power.exponent < -ONE_IS_LOST_ABOVE * 2) return { mantissa: -ONE, exponent: -FRACTION_BITS }
  return {
    mantissa: scale(power.mantissa, power.exponent + FRACTION_BITS) - ONE,
    exponent: -FRACTION_BITS,
  }
}
