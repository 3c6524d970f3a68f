import { bitLength } from './bitLength.ts'
import { FRACTION_BITS, scale } from './fixedPoint.ts'
import { toDouble } from './judge.ts'
import { LN2 } from './knownReals.ts'
import type { Precise } from './precise.ts'
import { expOfFixedPoint } from './preciseExp.ts'
import { preciseLog } from './preciseLog.ts'
import { split } from './split.ts'

/** A number as the sum of two doubles: hi is the number rounded to few bits, lo the rest rounded to a double. */
export interface HiLo {
  readonly hi: number
  readonly lo: number
}

function roundToBits({ mantissa, exponent }: Precise, bits: number): Precise {
  const cut = Math.max(bitLength(mantissa) - bits, 0)
  return { mantissa: (scale(mantissa, 1 - cut) + 1n) >> 1n, exponent: exponent + cut }
}

/** Splits a number into hi of at most the given number of bits (1 to 53) and lo. */
function hiLoOf(value: Precise, hiBits: number): HiLo {
  if (value.mantissa === 0n) return { hi: 0, lo: 0 }
  if (value.mantissa < 0n) {
    const { hi, lo } = hiLoOf({ mantissa: -value.mantissa, exponent: value.exponent }, hiBits)
    return { hi: -hi, lo: -lo }
  }
  const hi = roundToBits(value, hiBits)
  const rest = value.mantissa - scale(hi.mantissa, hi.exponent - value.exponent)
  return { hi: toDouble(hi), lo: toDouble({ mantissa: rest, exponent: value.exponent }) }
}

function twoToThe(j: number, n: number): Precise {
  return expOfFixedPoint((BigInt(j) * LN2) / BigInt(n))
}

function gaussianOf(x: number): Precise {
  const { mantissa, exponent } = split(x)
  return expOfFixedPoint(-scale(mantissa * mantissa, 2 * exponent - 1 + FRACTION_BITS))
}

/** The double nearest to log(c), for a positive double c. */
export function nearestLog(c: number): number {
  return toDouble(preciseLog(c))
}

/** The double nearest to 2^(j / n), for integers j and n > 0. */
export function nearestTwoToThe(j: number, n: number): number {
  return toDouble(twoToThe(j, n))
}

/** The double nearest to exp(-x^2 / 2). */
export function nearestGaussian(x: number): number {
  return toDouble(gaussianOf(x))
}

/** log(c) as two doubles. */
export function hiLoLog(c: number, hiBits: number): HiLo {
  return hiLoOf(preciseLog(c), hiBits)
}

/** 2^(j / n) as two doubles. */
export function hiLoTwoToThe(j: number, n: number, hiBits: number): HiLo {
  return hiLoOf(twoToThe(j, n), hiBits)
}

/** exp(-x^2 / 2) as two doubles. */
export function hiLoGaussian(x: number, hiBits: number): HiLo {
  return hiLoOf(gaussianOf(x), hiBits)
}
