import { describe, expect, test } from 'vitest'
import { batchMeans } from '../../../src/math/statistics/batchMeans.ts'

describe('batch means', () => {
  test('of 1 to 7 in batches of 2 are 1.5, 3.5 and 5.5; the 7 is left out', () => {
    expect(batchMeans([1, 2, 3, 4, 5, 6, 7], 2)).toEqual([1.5, 3.5, 5.5])
    expect(batchMeans(Float64Array.of(1, 2, 3, 4, 5, 6), 2)).toEqual([1.5, 3.5, 5.5])
  })

  test('in batches of 1 are the series, in longer ones than it nothing', () => {
    expect(batchMeans([4, 5, 6], 1)).toEqual([4, 5, 6])
    expect(batchMeans([4, 5, 6], 3)).toEqual([5])
    expect(batchMeans([4, 5, 6], 4)).toEqual([])
  })

  test('show the variance of a mean that neighbours alike hide', () => {
    // Runs of ten equal values: batches of ten are as scattered as the values, batches of twenty less.
    const levels = Array.from({ length: 400 }, (_, i) => (Math.imul(i + 1, 40_503) >>> 3) % 97)
    const series = levels.flatMap(level => Array.from({ length: 10 }, () => level))
    expect(batchMeans(series, 10)).toEqual(levels)
    expect(batchMeans(series, 20)).toEqual(batchMeans(levels, 2))
  })

  test.each([0, -5, 1.5, NaN, Infinity])('refuse batches of %s', size => {
    expect(() => batchMeans([1, 2, 3], size)).toThrow(
      new RangeError(`a batch must have a whole number of observations above 0: found ${size}`),
    )
  })
})
