import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logGamma } from '../../../src/math/special/logGamma.ts'
import { exponent } from './exponent.ts'

const fixed = { seed: 20, numRuns: 500 }

describe('logGamma', () => {
  test('follows Gamma(x + 1) = x Gamma(x)', () => {
    fc.assert(
      fc.property(exponent(-5, 8), x => {
        const difference = logGamma(x + 1) - logGamma(x) - Math.log(x)
        expect(Math.abs(difference)).toBeLessThanOrEqual(4e-15 * (1 + Math.abs(logGamma(x))))
      }),
      fixed,
    )
  })

  test('is the logarithm of the factorial', () => {
    let factorial = 1n
    for (let n = 1n; n < 170n; n++) {
      factorial *= n
      const expected = Math.log(Number(factorial))
      expect(Math.abs(logGamma(Number(n) + 1) - expected)).toBeLessThanOrEqual(
        1e-15 * (1 + expected),
      )
    }
  })

  test('is 0 at 1 and 2, Infinity at Infinity, and takes nothing at or below 0', () => {
    expect(logGamma(1)).toBe(0)
    expect(logGamma(2)).toBe(0)
    expect(logGamma(Infinity)).toBe(Infinity)
    expect(() => logGamma(0)).toThrow(RangeError('logGamma takes a number above 0: found 0'))
    expect(() => logGamma(NaN)).toThrow(RangeError)
  })
})
