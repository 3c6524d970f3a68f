import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mgInfinity } from '../../../src/math/queueing/mgInfinity.ts'
import { birthDeath } from './birthDeath.ts'

const fixed = { seed: 23, numRuns: 300 }

describe('mgInfinity', () => {
  test.each([
    [50, 0.5, 50],
    [50, 0.99, 67],
    [10, 0.99, 18],
    [100, 0.99, 124],
  ])('at a mean of %d and p = %d has %d in progress', (load, p, count) => {
    expect(mgInfinity(load).quantile(p)).toBe(count)
  })

  test('has a variance equal to its mean', () => {
    expect(mgInfinity(37.5)).toMatchObject({ mean: 37.5, variance: 37.5 })
  })

  test('agrees with the balance equations of endless servers', () => {
    for (const load of [0.3, 4, 77.7]) {
      const shares = birthDeath(
        400,
        () => load,
        n => n,
      )
      const occupancy = mgInfinity(load)
      let sum = 0
      for (const [count, share] of shares.entries()) {
        sum += share
        expect(occupancy.probability(count)).toBeCloseTo(share, 13)
        expect(occupancy.cumulative(count)).toBeCloseTo(sum, 12)
        expect(occupancy.cumulative(count + 0.9)).toBe(occupancy.cumulative(count))
      }
    }
  })

  test('has as quantile the first count that is enough', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (power, p) => {
          const occupancy = mgInfinity(10 ** power)
          const count = occupancy.quantile(p)
          expect(occupancy.cumulative(count)).toBeGreaterThanOrEqual(p)
          expect(count === 0 || occupancy.cumulative(count - 1) < p).toBe(true)
        },
      ),
      fixed,
    )
  })

  test('falls at every count as the load rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), fc.nat(600), (load, count) => {
        const here = mgInfinity(load).cumulative(count)
        expect(mgInfinity(load * 1.001).cumulative(count)).toBeLessThanOrEqual(here)
        expect(mgInfinity(load).cumulative(count + 1)).toBeGreaterThanOrEqual(here)
      }),
      fixed,
    )
  })

  test('is empty without load, and has no largest count with one', () => {
    const empty = mgInfinity(0)
    expect([
      empty.quantile(1),
      empty.cumulative(0),
      empty.cumulative(-1),
      empty.probability(0),
    ]).toEqual([0, 1, 0, 1])
    expect(mgInfinity(5).quantile(1)).toBe(Infinity)
    expect(mgInfinity(5).quantile(0)).toBe(0)
    expect(mgInfinity(5).probability(1.5)).toBe(0)
    expect(mgInfinity(5).cumulative(-0.5)).toBe(0)
    expect(() => mgInfinity(5).quantile(-1)).toThrow(RangeError('p must be from 0 to 1: found -1'))
    expect(mgInfinity(5).cumulative(Infinity)).toBe(1)
    for (const count of [Number.NaN, 1e15]) {
      const refused = RangeError(`count must be below 1e15: found ${count}`)
      expect(() => mgInfinity(5).cumulative(count)).toThrow(refused)
    }
    expect(() => mgInfinity(-5)).toThrow(RangeError('load must be finite and at least 0: found -5'))
  })
})
