import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incompleteBeta } from '../../../src/math/special/incompleteBeta.ts'
import { exponent } from './exponent.ts'
import { relativeError } from './relativeError.ts'

const fixed = { seed: 20, numRuns: 500 }
const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const shape = exponent(-3, 6)

/** Neighbours are far enough apart that rounding cannot turn a law round. */
const slack = 1 + 1e-11

/** The probability of `least` or more of `trials` at p = part / 16, in exact fractions. */
function sixteenths(trials: bigint, least: bigint, part: bigint): number {
  let sum = 0n
  let choose = 1n
  for (let k = 0n; k <= trials; k++) {
    if (k >= least) sum += choose * part ** k * (16n - part) ** (trials - k)
    choose = (choose * (trials - k)) / (k + 1n)
  }
  return Number((sum * 10n ** 40n) / 16n ** trials) / 1e40
}

/** Tails by integration of the density in 60 digits: a, b, x, and the tail that is named. */
const greatGoldens = [
  [5e8, 5e8, 0.4998418861169916, 'lower', 7.619833980124778e-24],
  [1e9, 3e8, 0.7691957128680625, 'lower', 0.0013503169505037257],
  [1e3, 1e9, 1.1264899166713128e-6, 'upper', 5.828604038529131e-5],
  [1e9, 1e9, 0.500335410196625, 'upper', 4.906217149114708e-198],
] as const

describe('incompleteBeta', () => {
  test.each(greatGoldens)('of %d, %d at %d is right to 1e-12 (%s)', (a, b, x, side, tail) => {
    expect(relativeError(incompleteBeta(a, b, x)[side], tail)).toBeLessThanOrEqual(1e-12)
  })

  test('has tails that sum to one and change places with a and b', () => {
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 1, max: 1023 }), (a, b, part) => {
        const x = part / 1024
        const here = incompleteBeta(a, b, x)
        const turned = incompleteBeta(b, a, 1 - x)
        expect(Math.abs(here.lower + here.upper - 1)).toBeLessThanOrEqual(3e-16)
        expect(turned.lower).toBeCloseTo(here.upper, 11)
        expect(turned.upper).toBeCloseTo(here.lower, 11)
      }),
      fixed,
    )
  })

  test('stays within 0 and 1 in all of its range', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        for (const part of Object.values(incompleteBeta(a, b, x))) {
          expect(part >= 0 && part <= 1).toBe(true)
        }
      }),
      fixed,
    )
  })

  test('rises with x and b and falls with a', () => {
    fc.assert(
      fc.property(exponent(-3, 4), exponent(-3, 4), share, (a, b, x) => {
        const { lower, upper } = incompleteBeta(a, b, x)
        const right = incompleteBeta(a, b, x + (1 - x) * 0.01)
        expect(right.lower * slack).toBeGreaterThanOrEqual(lower)
        expect(upper * slack).toBeGreaterThanOrEqual(right.upper)
        expect(incompleteBeta(a, b * 1.01, x).lower * slack).toBeGreaterThanOrEqual(lower)
        expect(incompleteBeta(a * 1.01, b, x).upper * slack).toBeGreaterThanOrEqual(upper)
      }),
      fixed,
    )
  })

  test('is a binomial tail for whole parameters, summed in exact fractions', () => {
    for (const [trials, least, part] of [
      [1, 1, 3],
      [7, 3, 5],
      [40, 30, 4],
      [60, 2, 15],
      [100, 50, 8],
    ] as const) {
      const expected = sixteenths(BigInt(trials), BigInt(least), BigInt(part))
      const { lower } = incompleteBeta(least, trials - least + 1, part / 16)
      expect(relativeError(lower, expected)).toBeLessThanOrEqual(1e-13)
    }
  })

  test('refuses what has no answer in words', () => {
    expect(incompleteBeta(2, 3, 0)).toEqual({ lower: 0, upper: 1 })
    expect(incompleteBeta(2, 3, 1)).toEqual({ lower: 1, upper: 0 })
    expect(() => incompleteBeta(2, 3, 1.5)).toThrow(RangeError('x must be from 0 to 1: found 1.5'))
    expect(() => incompleteBeta(2, 0, 0.5)).toThrow(
      RangeError('b must be from 1e-3 to 1e15: found 0'),
    )
    expect(() => incompleteBeta(1e-4, 2, 0.5)).toThrow(
      RangeError('a must be from 1e-3 to 1e15: found 0.0001'),
    )
  })
})
