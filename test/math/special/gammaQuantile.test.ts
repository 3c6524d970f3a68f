import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gammaQuantile } from '../../../src/math/special/gammaQuantile.ts'
import { incompleteGamma } from '../../../src/math/special/incompleteGamma.ts'
import { exponent } from './exponent.ts'
import { relativeError } from './relativeError.ts'

const fixed = { seed: 20, numRuns: 500 }
const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const shape = exponent(-3, 6)

/** Neighbours are far enough apart that rounding cannot turn a law round. */
const slack = 1 + 1e-11

describe('gammaQuantile', () => {
  test('takes back the distribution function', () => {
    fc.assert(
      fc.property(exponent(-1, 6), share, (a, p) => {
        const { lower, upper } = incompleteGamma(a, gammaQuantile(a, p))
        const error = p < 0.5 ? relativeError(lower, p) : relativeError(upper, 1 - p)
        expect(error).toBeLessThanOrEqual(1e-11)
      }),
      { ...fixed, numRuns: 200 },
    )
  })

  test('rises with p', () => {
    fc.assert(
      fc.property(shape, share, share, (a, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(gammaQuantile(a, more) * slack).toBeGreaterThanOrEqual(gammaQuantile(a, less))
      }),
      { ...fixed, numRuns: 200 },
    )
  })

  test('ends at 0 and Infinity, and is 0 where the answer is below the smallest number', () => {
    expect(gammaQuantile(3, 0)).toBe(0)
    expect(gammaQuantile(3, 1)).toBe(Infinity)
    expect(gammaQuantile(1e-3, 0.1)).toBe(0)
    expect(() => gammaQuantile(3, 1.1)).toThrow(RangeError('p must be from 0 to 1: found 1.1'))
  })
})
