import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { studentT } from '../../../src/math/statistics/studentT.ts'
import { relativeError } from '../special/relativeError.ts'
import { studentTGoldens } from './studentTGoldens.ts'

const fixed = { seed: 24, numRuns: 200 }

describe('studentT', () => {
  test.each(studentTGoldens)('studentT(%d, %d) is right to 1e-12', (p, degrees, t) => {
    expect(relativeError(studentT(p, degrees), t)).toBeLessThanOrEqual(1e-12)
  })

  test('is in every textbook: 12.706, 2.262, 2.045 and 1.960 at 97.5%', () => {
    expect([1, 9, 29, 1e9].map(degrees => studentT(0.975, degrees).toFixed(3))).toEqual([
      '12.706',
      '2.262',
      '2.045',
      '1.960',
    ])
  })

  test('is the cotangent for 1 degree of freedom and algebraic for 2', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.499, noNaN: true }), p => {
        expect(relativeError(studentT(p, 1), -1 / Math.tan(Math.PI * p))).toBeLessThanOrEqual(1e-12)
        const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
        expect(relativeError(studentT(p, 2), two)).toBeLessThanOrEqual(1e-12)
      }),
      fixed,
    )
  })

  test('rises with p, is odd, and comes closer with more degrees of freedom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4095 }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (part, degrees) => {
          const p = part / 4096
          expect(studentT(p + 1 / 8192, degrees)).toBeGreaterThan(studentT(p, degrees))
          expect(studentT(1 - p, degrees)).toBe(0 - studentT(p, degrees))
          const closer = Math.abs(studentT(p, degrees * 1.1))
          expect(closer).toBeLessThanOrEqual(Math.abs(studentT(p, degrees)) * (1 + 1e-12))
        },
      ),
      fixed,
    )
  })

  test('reaches from -Infinity over 0 to Infinity and refuses the rest', () => {
    expect([0, 0.5, 1].map(p => studentT(p, 4))).toEqual([-Infinity, 0, Infinity])
    expect(() => studentT(-0.1, 4)).toThrow(RangeError('p must be from 0 to 1: found -0.1'))
    expect(() => studentT(1e-200, 4)).toThrow(
      RangeError('p must be 0 or at least 1e-100: found 1e-200'),
    )
    expect(() => studentT(0.9, 0)).toThrow(RangeError('degrees must be from 1 to 1e15: found 0'))
  })
})
