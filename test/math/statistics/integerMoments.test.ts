import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import { nearestQuotient } from '../../../src/math/nearestQuotient.ts'
import { IntegerMoments } from '../../../src/math/statistics/integerMoments.ts'
import { adversarialSeries } from './adversarialSeries.ts'
import { integers } from './integers.ts'

function momentsOf(values: readonly number[]): IntegerMoments {
  const moments = new IntegerMoments()
  for (const value of values) moments.add(value)
  return moments
}

function found(values: readonly number[]): object {
  const { count, min, max, sum, sumOfSquares, mean, variance } = momentsOf(values)
  return { count, min, max, sum, sumOfSquares, mean, variance }
}

function total(terms: readonly bigint[]): bigint {
  return terms.reduce((sum, term) => sum + term, 0n)
}

/** The same from BigInts, with every distance from the mean taken by itself. */
function expected(values: readonly number[]): object {
  const n = BigInt(values.length)
  const terms = values.map(BigInt)
  const sum = total(terms)
  const spread = total(terms.map(value => (n * value - sum) ** 2n))
  return {
    count: values.length,
    min: Math.min(...values),
    max: Math.max(...values),
    sum,
    sumOfSquares: total(terms.map(value => value * value)),
    mean: nearestQuotient(sum, n),
    variance: n > 1n ? nearestQuotient(spread, n * n * (n - 1n)) : NaN,
  }
}

describe('integer moments', () => {
  test.each(Object.entries(adversarialSeries))('are exact for %s', (_, values) => {
    expect(found(values)).toEqual(expected(values))
  })

  test('are exact for any integers', () => {
    fc.assert(
      fc.property(fc.array(integers, { minLength: 1 }), values => {
        expect(found(values)).toEqual(expected(values))
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  test('of 2, 4, 4, 4, 5, 5, 7, 9 are mean 5 and variance 32 / 7', () => {
    const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9])
    expect(moments.mean).toBe(5)
    expect(moments.variance).toBe(32 / 7)
    expect(moments.standardDeviation).toBe(Math.sqrt(32 / 7))
  })

  test('do not lose a variance of 1 beside a mean of 9e15', () => {
    expect(momentsOf([2 ** 53 - 3, 2 ** 53 - 2, 2 ** 53 - 1]).variance).toBe(1)
  })

  test('have one form for one multiset, whatever the order of merges', () => {
    const series = fc.array(integers, { maxLength: 20 })
    fc.assert(
      fc.property(series, series, series, (a, b, c) => {
        const straight = JSON.stringify(momentsOf([...a, ...b, ...c]).snapshot())
        const left = momentsOf(a)
        left.merge(momentsOf(b))
        left.merge(momentsOf(c))
        const tail = momentsOf(c)
        tail.merge(momentsOf(b.toReversed()))
        const right = IntegerMoments.restore(JSON.parse(JSON.stringify(tail.snapshot())))
        right.merge(momentsOf(a))
        expect(JSON.stringify(left.snapshot())).toBe(straight)
        expect(JSON.stringify(right.snapshot())).toBe(straight)
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  test('of nothing are NaN, and a variance takes two values', () => {
    const nothing = new IntegerMoments()
    expect([nothing.mean, nothing.min, nothing.max, nothing.variance]).toEqual([NaN, NaN, NaN, NaN])
    expect(momentsOf([3]).variance).toBeNaN()
  })

  test('take -0 for 0', () => {
    expect(momentsOf([-0]).snapshot()).toStrictEqual(momentsOf([0]).snapshot())
  })

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuse %s, and stay what they were', value => {
    const moments = momentsOf([3, 5])
    expect(() => moments.add(value)).toThrow(InvariantError)
    expect(moments.snapshot()).toStrictEqual(momentsOf([3, 5]).snapshot())
  })

  const possible = momentsOf([3, 5, 10]).snapshot()

  test.each([
    ['a negative count', { count: -3 }],
    ['a fractional count', { count: 2.5 }],
    ['a count that is none', { count: NaN }],
    ['a count of 0 beside values', { count: 0 }],
    ['a negative minimum', { min: -1 }],
    ['a fractional maximum', { max: 10.5 }],
    ['a minimum above the maximum', { min: 11 }],
    ['a sum below any that 3 and 10 allow', { sum: [15, 0, 0] as const }],
    ['a sum above any that 3 and 10 allow', { sum: [24, 0, 0] as const }],
    ['squares below any of this sum', { squares: [107, 0, 0] as const }],
    ['squares above any of this sum', { squares: [145, 0, 0] as const }],
    ['a sum of halves', { sum: [18.5, 0, 0] as const }],
  ])('refuse to restore %s', (_, change) => {
    expect(IntegerMoments.restore(possible).snapshot()).toStrictEqual(possible)
    expect(() => IntegerMoments.restore({ ...possible, ...change })).toThrow(InvariantError)
  })

  test('refuse to restore nothing with a sum or with extremes', () => {
    const nothing = new IntegerMoments().snapshot()
    expect(IntegerMoments.restore(nothing).snapshot()).toStrictEqual(nothing)
    for (const change of [{ min: 0 }, { max: 1 }, { sum: possible.sum }]) {
      expect(() => IntegerMoments.restore({ ...nothing, ...change })).toThrow(InvariantError)
    }
  })
})
