import { describe, expect, it } from 'vitest'
import {
  hiLoGaussian,
  hiLoLog,
  hiLoTwoToThe,
  nearestGaussian,
  nearestLog,
  nearestTwoToThe,
} from './doubles.ts'

// The values beside the language's own constants are from an independent program (mpmath at 300 bits).
describe('doubles', () => {
  it('are the nearest to known numbers', () => {
    expect(nearestLog(2)).toBe(Math.LN2)
    expect(nearestLog(10)).toBe(Math.LN10)
    expect(nearestLog(1)).toBe(0)
    expect(nearestTwoToThe(1, 2)).toBe(Math.SQRT2)
    expect(nearestTwoToThe(-1, 2)).toBe(Math.SQRT1_2)
    expect(nearestTwoToThe(96, 32)).toBe(8)
    expect(nearestGaussian(0)).toBe(1)
    expect(nearestGaussian(1)).toBe(0.6065306597126334)
    expect(nearestGaussian(-3)).toBe(0.011108996538242306)
  })

  it('are split into a short part and the rest', () => {
    expect(hiLoLog(2, 32)).toEqual({ hi: 0.6931471806019545, lo: -4.2009150726810846e-11 })
    expect(hiLoLog(0.7109375, 53)).toEqual({
      hi: -0.34117075740276714,
      lo: 1.9366790062602867e-17,
    })
    expect(hiLoTwoToThe(5, 128, 53)).toEqual({
      hi: 1.0274459491187637,
      lo: -4.9560741746453704e-17,
    })
    expect(hiLoTwoToThe(-7, 32, 20)).toEqual({ hi: 0.859309196472168, lo: 4.5258907098906467e-7 })
    expect(hiLoTwoToThe(64, 32, 20)).toEqual({ hi: 4, lo: 0 })
    expect(hiLoGaussian(3.6541528853610088, 53)).toEqual({
      hi: 0.0012602859304985975,
      lo: -8.524638494123005e-20,
    })
    expect(hiLoGaussian(0.1, 27)).toEqual({ hi: 0.9950124770402908, lo: 2.15239148028069e-9 })
  })
})
