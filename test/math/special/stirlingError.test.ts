import { describe, expect, test } from 'vitest'
import { stirlingError } from '../../../src/math/special/stirlingError.ts'

/** By definition in 60 digits: x, value. */
const goldens = [
  [0.001, 2.5422704679670947],
  [0.5, 0.15342640972002736],
  [1, 0.08106146679532726],
  [7.3, 0.011408422368027265],
  [12, 0.00694284010720953],
  [20.5, 0.004064718438875479],
  [1000.0, 8.333333055555635e-5],
  [100000000.0, 8.333333333333334e-10],
] as const

describe('stirlingError', () => {
  test.each(goldens)('of %d is right to 4e-15, from 12 on to 5e-18', (x, value) => {
    const error = Math.abs(stirlingError(x) - value)
    expect(error).toBeLessThanOrEqual(x < 12 ? 4e-15 : 5e-18)
  })
})
