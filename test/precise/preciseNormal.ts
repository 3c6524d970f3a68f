import { FRACTION_BITS, ONE, SHIFT, scale, times, toFixedPoint } from './fixedPoint.ts'
import { INVERSE_SQRT_TWO_PI } from './knownReals.ts'
import {
  FARTHEST,
  integrateFrom,
  inverseDensity,
  middleOfCellWithTail,
  millsRatio,
  nearestCell,
} from './normalTail.ts'
import type { Precise } from './precise.ts'
import { expOfFixedPoint } from './preciseExp.ts'
import { split } from './split.ts'

/** The standard normal distribution function of a double from -39 to 39. */
export function preciseNormalCumulative(x: number): Precise {
  if (!(Math.abs(x) <= FARTHEST)) throw new RangeError(`x must be from -39 to 39: found ${x}`)
  const { k, d } = nearestCell(toFixedPoint(Math.abs(x)))
  const ratio = millsRatio(k) - integrateFrom(k, d).integral
  const density = expOfFixedPoint(-(BigInt(k * k) << (SHIFT - 19n)))
  const tail = {
    mantissa: times(times(density.mantissa, INVERSE_SQRT_TWO_PI), ratio),
    exponent: density.exponent,
  }
  if (x < 0) return tail
  return {
    mantissa: ONE - scale(tail.mantissa, tail.exponent + FRACTION_BITS),
    exponent: -FRACTION_BITS,
  }
}

// So close that the third term is below 2^-118 of the quantile.
const CLOSE_BITS = 48n
const CLOSE_PRODUCT = 1n << (2n * SHIFT - 41n)
const MOST_STEPS = 20

// The distance from y to the point whose tail is p, by the first two terms of the inverse Taylor series.
function stepToTail(y: bigint, p: Precise): { readonly step: bigint; readonly isClose: boolean } {
  const { k, d } = nearestCell(y)
  const { integral, end } = integrateFrom(k, d)
  const excess = ((millsRatio(k) - integral - tailOverDensity(p, k)) << SHIFT) / end
  const step = excess + times(times(excess, excess), y) / 2n
  const size = excess < 0n ? -excess : excess
  return { step, isClose: size < y >> CLOSE_BITS && size * y < CLOSE_PRODUCT }
}

function tailOverDensity(p: Precise, k: number): bigint {
  const inverse = inverseDensity(k)
  return scale(p.mantissa * inverse.mantissa, p.exponent + inverse.exponent + FRACTION_BITS)
}

function pointWithTail(p: Precise, start: bigint | undefined): bigint {
  let y = start ?? middleOfCellWithTail(k => millsRatio(k) >= tailOverDensity(p, k))
  for (let i = 0; i < MOST_STEPS; i += 1) {
    const { step, isClose } = stepToTail(y, p)
    y += step
    if (isClose) return y
    if (i === 0 && start !== undefined) return pointWithTail(p, undefined)
  }
  throw new Error('the normal quantile was not found')
}

/** The standard normal quantile of a double between 0 and 1; a guess near it saves time and changes nothing. */
export function preciseNormalQuantile(p: number, guess: number = Number.NaN): Precise {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must be between 0 and 1: found ${p}`)
  if (p === 0.5) return { mantissa: 0n, exponent: 0 }
  const isLower = p < 0.5
  const distance = isLower ? -guess : guess
  const isUsable = distance > 0 && distance < FARTHEST
  const start = isUsable ? toFixedPoint(distance) : undefined
  const y = pointWithTail(split(isLower ? p : 1 - p), start)
  return { mantissa: isLower ? -y : y, exponent: -FRACTION_BITS }
}
