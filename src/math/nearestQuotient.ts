import { assert } from './assert.ts'

/**
 * The double nearest to a quotient of two integers, ties to even, be it 0 or from 1e-290 on. The
 * quotient is taken with at least 55 bits, of which the last also says whether anything is left, so
 * that rounding happens once.
 */
export function nearestQuotient(numerator: bigint, denominator: bigint): number {
  assert(numerator >= 0n && denominator > 0n, 'a quotient is of 0 or more by more than 0')
  const shift = BigInt(Math.max(0, bitLength(denominator) - bitLength(numerator) + 55))
  const scaled = numerator << shift
  const leftOver = scaled % denominator === 0n ? 0n : 1n
  return Number((scaled / denominator) | leftOver) / Number(1n << shift)
}

function bitLength(value: bigint): number {
  return value.toString(2).length
}
