import { normalBeyond } from './normalBeyond.ts'

/** The probability that a chi-square is above the value, by the cube root of Wilson and Hilferty. */
export function chiSquareBeyond(value: number, degrees: number): number {
  const spread = 2 / (9 * degrees)
  return normalBeyond((Math.cbrt(value / degrees) - 1 + spread) / Math.sqrt(spread))
}
