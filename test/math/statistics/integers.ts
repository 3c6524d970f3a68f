import * as fc from 'fast-check'

const largest = Number.MAX_SAFE_INTEGER

/** Integers from 0 to 2^53 - 1 of every size: all magnitudes, powers of two, the ends, small ones. */
export const integers: fc.Arbitrary<number> = fc.oneof(
  fc.nat({ max: 300 }),
  fc.maxSafeNat(),
  fc.tuple(fc.nat({ max: 52 }), fc.integer({ min: -1, max: 1 })).map(([k, d]) => 2 ** k + d),
  fc
    .tuple(fc.nat({ max: 53 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([k, share]) => Math.min(Math.floor(2 ** k * share), largest)),
  fc.constantFrom(0, 255, 256, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, largest),
)
