import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incompleteGamma } from '../../../src/math/special/incompleteGamma.ts'
import { normalCumulative } from '../../../src/math/special/normalCumulative.ts'
import { relativeError } from './relativeError.ts'

const fixed = { seed: 20, numRuns: 500 }

describe('normalCumulative', () => {
  test('is symmetric, rising and half at 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -36, max: 8, noNaN: true }), x => {
        expect(normalCumulative(x) + normalCumulative(-x)).toBeCloseTo(1, 15)
        expect(normalCumulative(x + 1e-9)).toBeGreaterThanOrEqual(normalCumulative(x))
      }),
      fixed,
    )
    expect(normalCumulative(0)).toBe(0.5)
    expect(normalCumulative(-Infinity)).toBe(0)
    expect(normalCumulative(Infinity)).toBe(1)
    expect(() => normalCumulative(NaN)).toThrow(RangeError)
  })

  test('is half the upper incomplete gamma function of 1/2 and x^2 / 2', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), x => {
        const expected = incompleteGamma(0.5, (x * x) / 2).upper / 2
        expect(relativeError(normalCumulative(x), expected)).toBeLessThanOrEqual(1e-12)
      }),
      fixed,
    )
  })
})
