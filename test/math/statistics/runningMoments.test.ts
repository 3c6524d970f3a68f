import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import { RunningMoments } from '../../../src/math/statistics/runningMoments.ts'
import { type Fraction, relativeError } from './fraction.ts'

const unitRoundoff = 2 ** -53

/** Values are given in units of 1/1024, so that exact arithmetic can follow. */
const scale = 1_024

function momentsOf(units: readonly number[]): RunningMoments {
  const moments = new RunningMoments()
  for (const unit of units) moments.add(unit / scale)
  return moments
}

function exactMean(units: readonly number[]): Fraction {
  return [units.reduce((total, unit) => total + BigInt(unit), 0n), BigInt(units.length * scale)]
}

function exactVariance(units: readonly number[]): Fraction {
  const n = BigInt(units.length)
  const sum = units.reduce((total, unit) => total + BigInt(unit), 0n)
  const squares = units.reduce((total, unit) => total + BigInt(unit) ** 2n, 0n)
  return [n * squares - sum * sum, n * (n - 1n) * BigInt(scale) ** 2n]
}

/** What Chan, Golub and LeVeque prove for updating formulas: n u k, with k^2 = sum of squares / spread. */
function promisedError(units: readonly number[]): number {
  const [spread, divisor] = exactVariance(units)
  const squares = units.reduce((total, unit) => total + (unit / scale) ** 2, 0)
  const condition = Math.sqrt(squares / ((units.length - 1) * (Number(spread) / Number(divisor))))
  return units.length * unitRoundoff * condition
}

const series = fc
  .tuple(
    fc.constantFrom(0, 1_000, 10 ** 9 * scale),
    fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 2, maxLength: 60 }),
  )
  .map(([offset, units]) => units.map(unit => offset + unit))
  .filter(units => new Set(units).size > 1)

/** Which promises are broken. */
function broken(moments: RunningMoments, units: readonly number[]): string[] {
  const meanError = relativeError(moments.mean, exactMean(units))
  const varianceError = relativeError(moments.variance, exactVariance(units))
  const promises = {
    count: moments.count === units.length,
    mean: meanError < units.length * unitRoundoff,
    variance: varianceError < promisedError(units),
  }
  return Object.entries(promises).flatMap(([name, kept]) => (kept ? [] : [name]))
}

describe('running moments', () => {
  test('of 2, 4, 4, 4, 5, 5, 7, 9 are mean 5 and variance 32 / 7', () => {
    const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9].map(value => value * scale))
    expect(moments.mean).toBe(5)
    expect(moments.variance).toBeCloseTo(32 / 7, 14)
    expect(moments.standardDeviation).toBe(Math.sqrt(moments.variance))
  })

  test('keep the digits that one-pass updating promises', () => {
    fc.assert(
      fc.property(series, units => {
        expect(broken(momentsOf(units), units)).toEqual([])
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  test('keep them when merged from parts', () => {
    fc.assert(
      fc.property(series, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (units, x, y) => {
        const [first, second] = [Math.min(x, y), Math.max(x, y)]
        const merged = momentsOf(units.slice(0, first))
        merged.merge(momentsOf(units.slice(first, second)))
        merged.merge(momentsOf(units.slice(second)))
        expect(broken(merged, units)).toEqual([])
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  test('of a constant have no variance at all', () => {
    const moments = new RunningMoments()
    for (let i = 0; i < 1_000; i++) moments.add(0.1)
    expect(moments.mean).toBe(0.1)
    expect(moments.variance).toBe(0)
  })

  test('of nothing are NaN, and a variance takes two values', () => {
    const moments = new RunningMoments()
    moments.merge(new RunningMoments())
    expect([moments.count, moments.mean, moments.variance]).toEqual([0, NaN, NaN])
    moments.add(3)
    expect([moments.count, moments.mean, moments.variance]).toEqual([1, 3, NaN])
  })

  test.each([NaN, Infinity, -Infinity])('refuse %s', value => {
    expect(() => new RunningMoments().add(value)).toThrow(InvariantError)
  })
})
