import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incompleteGamma } from '../../../src/math/special/incompleteGamma.ts'
import { poissonProbability } from '../../../src/math/special/poissonProbability.ts'
import { exponent } from './exponent.ts'
import { relativeError } from './relativeError.ts'

const fixed = { seed: 20, numRuns: 500 }
const around = fc.double({ min: 0.2, max: 3, noNaN: true })
const shape = exponent(-3, 6)

/** Neighbours are far enough apart that rounding cannot turn a law round. */
const slack = 1 + 1e-11

describe('incompleteGamma', () => {
  test('has tails that sum to one', () => {
    fc.assert(
      fc.property(shape, around, (a, ratio) => {
        const { lower, upper } = incompleteGamma(a, a * ratio)
        expect(Math.abs(lower + upper - 1)).toBeLessThanOrEqual(2e-15)
      }),
      fixed,
    )
  })

  test('rises with x and falls with a', () => {
    fc.assert(
      fc.property(
        shape,
        around,
        fc.double({ min: 1.001, max: 1.5, noNaN: true }),
        (a, ratio, more) => {
          const here = incompleteGamma(a, a * ratio)
          const right = incompleteGamma(a, a * ratio * more)
          const wider = incompleteGamma(a * more, a * ratio)
          expect(right.lower * slack).toBeGreaterThanOrEqual(here.lower)
          expect(here.upper * slack).toBeGreaterThanOrEqual(right.upper)
          expect(here.lower * slack).toBeGreaterThanOrEqual(wider.lower)
          expect(wider.upper * slack).toBeGreaterThanOrEqual(here.upper)
        },
      ),
      fixed,
    )
  })

  test('steps by a Poisson probability from a to a + 1', () => {
    fc.assert(
      fc.property(shape, around, (a, ratio) => {
        const x = a * ratio
        const sum = incompleteGamma(a, x).upper + poissonProbability(a, x)
        fc.pre(sum > 1e-290)
        expect(relativeError(incompleteGamma(a + 1, x).upper, sum)).toBeLessThanOrEqual(2e-12)
      }),
      fixed,
    )
  })

  test('is 1 - e^-x for a = 1', () => {
    fc.assert(
      fc.property(exponent(-10, 2.5), x => {
        const { lower, upper } = incompleteGamma(1, x)
        expect(relativeError(lower, -Math.expm1(-x))).toBeLessThanOrEqual(1e-13)
        expect(relativeError(upper, Math.exp(-x))).toBeLessThanOrEqual(1e-13)
      }),
      fixed,
    )
  })

  test('comes to an end at every a and x', () => {
    fc.assert(
      fc.property(exponent(-4, 8), fc.double({ min: -3, max: 3, noNaN: true }), (a, deviations) => {
        const { lower, upper } = incompleteGamma(a, Math.max(0, a + deviations * Math.sqrt(a)))
        expect(lower + upper).toBeCloseTo(1, 14)
      }),
      { ...fixed, numRuns: 2000 },
    )
  })

  test('goes from nothing at 0 to everything at Infinity', () => {
    expect(incompleteGamma(2.5, 0)).toEqual({ lower: 0, upper: 1 })
    expect(incompleteGamma(2.5, Infinity)).toEqual({ lower: 1, upper: 0 })
    expect(incompleteGamma(2.5, 1e300)).toEqual({ lower: 1, upper: 0 })
  })

  test('refuses what has no answer in words', () => {
    expect(() => incompleteGamma(0, 1)).toThrow(
      RangeError('a must be from 1e-300 to 1e15: found 0'),
    )
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError('x must be at least 0: found -1'))
    expect(() => incompleteGamma(1, NaN)).toThrow(RangeError)
  })
})
