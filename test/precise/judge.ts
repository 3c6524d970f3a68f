import { bitLength } from './bitLength.ts'
import { scale } from './fixedPoint.ts'
import { powerOfTwo } from './powerOfTwo.ts'
import type { Precise } from './precise.ts'

/** How a double stands to the real number it is meant to be. */
export interface Judgement {
  /** The real number correctly rounded, half way to even. */
  readonly nearest: number
  /** Distance of the candidate from the real number, in the spacing of doubles there; infinity counts as 2^1024. */
  readonly ulps: number
  /** How many doubles the candidate is away from the nearest one. */
  readonly steps: number
}

const LOWEST_UNIT = -1074
const HIGHEST_UNIT = 971
const NOTHING_BELOW = LOWEST_UNIT - 100
const RELIABLE_BITS = 118
const SURELY_DECIDED = 2 ** -40

const pair = new Float64Array(2)
const pairBits = new BigInt64Array(pair.buffer)
const signBit = -(1n << 63n)
const ordinal = (bits: bigint): bigint => (bits >= 0n ? bits : signBit - bits)

function stepsBetween(a: number, b: number): number {
  if (a === b) return 0
  pair[0] = a
  pair[1] = b
  return Math.abs(Number(ordinal(pairBits[0]!) - ordinal(pairBits[1]!)))
}

// The real number in units of the last place: whole + fraction, and whether it is nearer to whole + 1.
interface InUnits {
  readonly unit: number
  readonly whole: number
  readonly fraction: number
  readonly isUp: boolean
}

function isUpper(mantissa: bigint, rest: bigint, cut: number, isOdd: boolean): boolean {
  const beyondHalf = 2n * rest - (1n << BigInt(cut))
  if (beyondHalf === 0n) return isOdd
  const distance = beyondHalf < 0n ? -beyondHalf : beyondHalf
  if (distance < scale(mantissa, 1 - RELIABLE_BITS)) {
    throw new Error(`${mantissa} cut by ${cut} bits is too close to half way to be rounded`)
  }
  return beyondHalf > 0n
}

function inUnits({ mantissa, exponent }: Precise): InUnits {
  const top = exponent + bitLength(mantissa) - 1
  const unit = Math.min(Math.max(top - 52, LOWEST_UNIT), HIGHEST_UNIT)
  if (top > 1023) return { unit, whole: 2 ** 53, fraction: 0, isUp: false }
  if (top < NOTHING_BELOW) return { unit, whole: 0, fraction: 0, isUp: false }
  const cut = unit - exponent
  if (cut <= 0) return { unit, whole: Number(scale(mantissa, -cut)), fraction: 0, isUp: false }
  const whole = Number(mantissa >> BigInt(cut))
  const rest = BigInt.asUintN(cut, mantissa)
  const fraction = Number(rest) * powerOfTwo(-cut)
  const isUp =
    Math.abs(fraction - 0.5) > SURELY_DECIDED
      ? fraction > 0.5
      : isUpper(mantissa, rest, cut, whole % 2 === 1)
  return { unit, whole, fraction, isUp }
}

function judgePositive(candidate: number, value: Precise): Judgement {
  const { unit, whole, fraction, isUp } = inUnits(value)
  const size = powerOfTwo(unit)
  const nearest = (isUp ? whole + 1 : whole) * size
  const stands =
    candidate === Infinity
      ? (unit === HIGHEST_UNIT ? 2 ** 53 : Infinity) - whole
      : whole === 2 ** 53
        ? candidate / size - whole
        : (candidate - whole * size) / size
  return { nearest, ulps: Math.abs(stands - fraction), steps: stepsBetween(candidate, nearest) }
}

/** Compares a candidate with the real number; throws if that is not known well enough to be rounded. */
export function judge(candidate: number, value: Precise): Judgement {
  if (Number.isNaN(candidate)) {
    return { nearest: toDouble(value), ulps: Infinity, steps: Infinity }
  }
  if (value.mantissa > 0n) return judgePositive(candidate, value)
  if (value.mantissa === 0n) {
    return {
      nearest: 0,
      ulps: Math.abs(candidate / Number.MIN_VALUE),
      steps: stepsBetween(candidate, 0),
    }
  }
  const { nearest, ulps, steps } = judgePositive(-candidate, {
    mantissa: -value.mantissa,
    exponent: value.exponent,
  })
  return { nearest: -nearest, ulps, steps }
}

/** The double nearest to a real number, half way to even. */
export function toDouble(value: Precise): number {
  return judge(0, value).nearest
}
