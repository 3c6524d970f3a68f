import { split } from './split.ts'

/** Fixed-point numbers are BigInts with this many bits after the point; values below 4 then fill three 64-bit words. */
export const FRACTION_BITS = 190

/** Fraction bits as a BigInt, for shifts. */
export const SHIFT: bigint = BigInt(FRACTION_BITS)

/** The fixed-point number 1. */
export const ONE: bigint = 1n << SHIFT

/** Multiplies an integer by 2^by, rounding down. */
export function scale(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by)
}

/** A double as a fixed-point number, rounded down below 2^-190. */
export function toFixedPoint(x: number): bigint {
  const { mantissa, exponent } = split(x)
  return scale(mantissa, exponent + FRACTION_BITS)
}

/** Product of two fixed-point numbers, rounded down. */
export function times(a: bigint, b: bigint): bigint {
  return (a * b) >> SHIFT
}
