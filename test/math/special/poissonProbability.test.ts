import { describe, expect, test } from 'vitest'
import { poissonProbability } from '../../../src/math/special/poissonProbability.ts'
import { relativeError } from './relativeError.ts'

describe('poissonProbability', () => {
  test('is mean^k e^-mean / k! for whole counts', () => {
    let expected = Math.exp(-3.5)
    for (let k = 0; k < 60; k++) {
      expect(relativeError(poissonProbability(k, 3.5), expected)).toBeLessThanOrEqual(1e-13)
      expected *= 3.5 / (k + 1)
    }
  })

  test('sums to one over all counts', () => {
    for (const mean of [0.1, 1, 10, 1234.5]) {
      let sum = 0
      for (let k = 0; k < mean + 40 * Math.sqrt(mean) + 40; k++) sum += poissonProbability(k, mean)
      expect(sum).toBeCloseTo(1, 13)
    }
    expect(poissonProbability(0, 0)).toBe(1)
    expect(poissonProbability(3, 0)).toBe(0)
    expect(() => poissonProbability(-1, 2)).toThrow(
      RangeError('count must be finite and at least 0: found -1'),
    )
  })
})
