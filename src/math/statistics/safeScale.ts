import { refuseUnless } from '../refuseUnless.ts'

/** 2^600 and 2^-600: multiplying by them rounds nothing. */
const up = 4.149515568880993e180
const down = 2.409919865102884e-181

/**
 * A power of two by which to multiply the values, so that neither their sum nor the squares of their
 * distances overflow or vanish. It is 1 for all but absurd values; what is not finite is refused.
 */
export function safeScale(values: ArrayLike<number>): number {
  let largest = 0
  for (let position = 0; position < values.length; position++) {
    const value = values[position]!
    refuseUnless(Number.isFinite(value), 'values must be finite', value)
    largest = Math.max(largest, Math.abs(value))
  }
  if (largest > 1e100) return down
  return largest < 1e-100 ? up : 1
}
