import * as fc from 'fast-check'

/** Positive numbers of all sizes from 10^low to 10^high. */
export function exponent(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: low, max: high, noNaN: true }).map(power => 10 ** power)
}
