import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../src/math/assert.ts'
import { nearestQuotient } from '../../src/math/nearestQuotient.ts'
import { isNearest } from './statistics/fraction.ts'

describe('the nearest quotient', () => {
  test('has no nearer neighbour', () => {
    const size = fc.nat({ max: 200 })
    const integer = size.chain(bits => fc.bigInt({ min: 1n, max: 2n ** BigInt(bits + 1) }))
    fc.assert(
      fc.property(integer, integer, (numerator, denominator) => {
        const quotient = nearestQuotient(numerator, denominator)
        expect(isNearest(quotient, [numerator, denominator])).toBe(true)
      }),
      { seed: 1, numRuns: 5_000 },
    )
  })

  test('breaks ties to even, unless the division leaves the least bit over', () => {
    const tie = 2n ** 53n + 1n
    expect(nearestQuotient(tie, 1n)).toBe(2 ** 53)
    expect(nearestQuotient(tie + 2n, 1n)).toBe(2 ** 53 + 4)
    expect(nearestQuotient(tie * 10n ** 40n + 1n, 10n ** 40n)).toBe(2 ** 53 + 2)
    expect(nearestQuotient(tie * 10n ** 40n - 1n, 10n ** 40n)).toBe(2 ** 53)
  })

  test('keeps its word down to 1e-290', () => {
    for (const numerator of [1n, 3n, 2n ** 53n + 1n]) {
      const exact = [numerator, 7n * 10n ** 289n] as const
      expect(isNearest(nearestQuotient(...exact), exact)).toBe(true)
    }
  })

  test('agrees with the division of two doubles', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 2 ** 31 }), (a, b) => {
        expect(nearestQuotient(BigInt(a), BigInt(b))).toBe(a / b)
      }),
      { seed: 1, numRuns: 5_000 },
    )
  })

  test('refuses to divide by 0 and to go below 0', () => {
    expect(() => nearestQuotient(1n, 0n)).toThrow(InvariantError)
    expect(() => nearestQuotient(-1n, 2n)).toThrow(InvariantError)
  })
})
