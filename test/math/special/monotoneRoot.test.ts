import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monotoneRoot } from '../../../src/math/special/monotoneRoot.ts'
import { exponent } from './exponent.ts'

const fixed = { seed: 20, numRuns: 500 }

describe('monotoneRoot', () => {
  test('finds the root of rising functions from either side', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        exponent(-3, 2),
        (root, start, step) => {
          const near = 1e-15 * (1 + Math.abs(root))
          for (const f of [
            (x: number) => (x - root) ** 3,
            (x: number) => Math.atan(x - root),
            (x: number) => Math.sign(x - root),
            (x: number) => Math.log(Math.max(0, x - root + 1)),
          ]) {
            expect(Math.abs(monotoneRoot(f, start, step) - root)).toBeLessThanOrEqual(near)
          }
        },
      ),
      { ...fixed, numRuns: 100 },
    )
  })

  test('takes no more than 20 looks at a smooth function', () => {
    let looks = 0
    const f = (x: number) => {
      looks++
      return Math.exp(x) - 3
    }
    expect(monotoneRoot(f, 0, 0.5)).toBeCloseTo(Math.log(3), 15)
    expect(looks).toBeLessThanOrEqual(20)
  })

  test('stops at a function that is no number or never crosses zero', () => {
    expect(() => monotoneRoot(() => NaN, 0, 1)).toThrow('the function must be a number everywhere')
    expect(() => monotoneRoot(() => -1, 0, 1)).toThrow('must cross zero somewhere')
  })
})
