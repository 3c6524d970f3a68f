import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanInterval } from '../../../src/math/statistics/meanInterval.ts'

describe('meanInterval', () => {
  test('is worked out by hand for 2, 4, 4, 4, 5, 5, 7, 9', () => {
    // Mean 5, squares of the rests 32, so s = sqrt(32 / 7); t(0.975, 7) = 2.364624251592785.
    const interval = meanInterval([2, 4, 4, 4, 5, 5, 7, 9], 0.95)
    const halfWidth = 2.364624251592785 * Math.sqrt(32 / 7 / 8)
    expect(interval.mean).toBe(5)
    expect(interval.count).toBe(8)
    expect(interval.halfWidth).toBeCloseTo(halfWidth, 12)
    expect(interval.low).toBe(5 - interval.halfWidth)
    expect(interval.high).toBe(5 + interval.halfWidth)
  })

  test('moves and stretches with its values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: -1e9, max: 1e9 }), (list, shift) => {
        const here = meanInterval(list, 0.9)
        const moved = meanInterval(
          list.map(each => each + shift),
          0.9,
        )
        const doubled = meanInterval(
          Float64Array.from(list, each => 2 * each),
          0.9,
        )
        expect(moved.mean - shift).toBeCloseTo(here.mean, 5)
        expect(moved.halfWidth).toBeCloseTo(here.halfWidth, 5)
        expect(doubled.mean).toBe(2 * here.mean)
        expect(doubled.halfWidth).toBe(2 * here.halfWidth)
        expect(meanInterval(list, 0.95).halfWidth).toBeGreaterThanOrEqual(here.halfWidth)
      }),
      { seed: 25, numRuns: 200 },
    )
  })

  test('has no width for equal values, even where their sum is rounded', () => {
    expect(meanInterval([0.1, 0.1, 0.1], 0.95)).toEqual({
      mean: 0.1,
      halfWidth: 0,
      low: 0.1,
      high: 0.1,
      count: 3,
    })
  })

  test('is right for numbers whose sums and squares are beyond doubles', () => {
    const here = meanInterval([3, 4, 8], 0.95)
    for (const unit of [2 ** 1020, 2 ** 400, 2 ** -400, 2 ** -1070]) {
      const values = [3, 4, 8].map(value => value * unit)
      const { mean, halfWidth } = meanInterval(values, 0.95)
      expect(mean).toBe(here.mean * unit)
      expect(halfWidth).toBe(here.halfWidth * unit)
    }
    expect(meanInterval([1e308, 1e308], 0.95)).toEqual({
      mean: 1e308,
      halfWidth: 0,
      low: 1e308,
      high: 1e308,
      count: 2,
    })
  })

  test('of one value is the whole line, of none is refused', () => {
    expect(meanInterval([7], 0.95)).toEqual({
      mean: 7,
      halfWidth: Infinity,
      low: -Infinity,
      high: Infinity,
      count: 1,
    })
    expect(() => meanInterval([], 0.95)).toThrow(
      RangeError('meanInterval needs at least 1 value: found 0'),
    )
  })

  test('refuses confidences and values that are none', () => {
    expect(() => meanInterval([1, 2], 1)).toThrow(
      RangeError('confidence must be above 0 and below 1: found 1'),
    )
    expect(() => meanInterval([1, NaN], 0.9)).toThrow(
      RangeError('values must be finite: found NaN'),
    )
  })

  test('of a tiny sample covers the true mean as often as promised', () => {
    // A fixed linear congruence and the sum of twelve of its draws: normal enough, and the same everywhere.
    let state = 12345
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, each) => sum + each, -6)
    let covered = 0
    for (let n = 0; n < 2000; n++) {
      const { low, high } = meanInterval([normal(), normal(), normal(), normal()], 0.9)
      if (low <= 0 && high >= 0) covered++
    }
    // Four standard errors of a share of 0.9 in 2,000 trials are 0.027.
    expect(covered / 2000).toBeGreaterThan(0.873)
    expect(covered / 2000).toBeLessThan(0.927)
  })
})
