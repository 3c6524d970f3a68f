import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import { ExactSum } from '../../../src/math/statistics/exactSum.ts'
import { adversarialSeries } from './adversarialSeries.ts'
import { integers } from './integers.ts'

const largest = Number.MAX_SAFE_INTEGER
const settings = { seed: 1, numRuns: 2_000 }
const pairs = fc.array(fc.tuple(integers, integers), { maxLength: 40 })

function sumOf(products: readonly (readonly [number, number])[]): ExactSum {
  const sum = new ExactSum()
  for (const [a, b] of products) {
    if (b === 1) sum.add(a)
    else sum.addProduct(a, b)
  }
  return sum
}

describe('an exact sum', () => {
  test('of nothing is 0', () => {
    expect(new ExactSum().total).toBe(0n)
  })

  test('equals the BigInt sum of any integers', () => {
    fc.assert(
      fc.property(fc.array(integers), values => {
        const sum = new ExactSum()
        for (const value of values) sum.add(value)
        expect(sum.total).toBe(values.reduce((total, value) => total + BigInt(value), 0n))
      }),
      settings,
    )
  })

  test('equals the BigInt sum of any products', () => {
    fc.assert(
      fc.property(pairs, products => {
        const expected = products.reduce((total, [a, b]) => total + BigInt(a) * BigInt(b), 0n)
        expect(sumOf(products).total).toBe(expected)
      }),
      settings,
    )
  })

  test.each(Object.entries(adversarialSeries))('of squares is exact for %s', (_, values) => {
    const sum = new ExactSum()
    for (const value of values) sum.addProduct(value, value)
    expect(sum.total).toBe(values.reduce((total, value) => total + BigInt(value) ** 2n, 0n))
  })

  test('passes 2^106 without a loss', () => {
    const sum = new ExactSum()
    for (let i = 0; i < 1_000; i++) sum.addProduct(largest, largest)
    expect(sum.total).toBe(1_000n * BigInt(largest) ** 2n)
    expect(sum.total > 2n ** 106n).toBe(true)
  })

  test('keeps one form for one total, however it was reached', () => {
    fc.assert(
      fc.property(pairs, pairs, pairs, (a, b, c) => {
        const straight = sumOf([...a, ...b, ...c])
        const left = sumOf(a)
        left.merge(sumOf(b))
        left.merge(sumOf(c))
        const right = sumOf(c)
        right.merge(sumOf(b.toReversed()))
        right.merge(sumOf(a))
        expect(left.snapshot()).toStrictEqual(straight.snapshot())
        expect(right.snapshot()).toStrictEqual(straight.snapshot())
      }),
      settings,
    )
  })

  test('carries at 2^53 and at 2^106 exactly', () => {
    const sum = sumOf([
      [largest, 1],
      [1, 1],
    ])
    expect(sum.snapshot()).toStrictEqual([0, 1, 0])
    const high = ExactSum.restore([0, largest, 0])
    high.merge(sum)
    expect(high.snapshot()).toStrictEqual([0, 0, 1])
    expect(high.total).toBe(2n ** 106n)
  })

  test('survives JSON', () => {
    fc.assert(
      fc.property(pairs, products => {
        const sum = sumOf(products)
        const copy = ExactSum.restore(JSON.parse(JSON.stringify(sum.snapshot())))
        expect(copy.total).toBe(sum.total)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('becomes the nearest double, ties to even', () => {
    const tie = sumOf([
      [largest, 1],
      [2, 1],
    ])
    expect(tie.total).toBe(2n ** 53n + 1n)
    expect(tie.toNumber()).toBe(2 ** 53)
    tie.add(2)
    expect(tie.toNumber()).toBe(2 ** 53 + 4)
  })

  test('starts again from 0 once cleared', () => {
    const sum = sumOf([
      [largest, largest],
      [5, 1],
    ])
    sum.clear()
    expect(sum.snapshot()).toStrictEqual([0, 0, 0])
  })

  test.each([-1, 0.5, 2 ** 51 + 0.5, NaN, Infinity, 2 ** 53])('refuses %s', value => {
    const sum = sumOf([[2 ** 52, 1]])
    expect(() => sum.add(value)).toThrow(InvariantError)
    expect(() => sum.addProduct(value, 4)).toThrow(InvariantError)
    expect(() => sum.addProduct(4, value)).toThrow(InvariantError)
    expect(() => sum.addProduct(value, value)).toThrow(InvariantError)
    expect(sum.total).toBe(2n ** 52n)
  })

  test.each([-1, 0.5, NaN, Infinity])('refuses %s even where the product is 0', value => {
    expect(() => new ExactSum().addProduct(value, 0)).toThrow(InvariantError)
    expect(() => new ExactSum().addProduct(0, value)).toThrow(InvariantError)
  })

  test('refuses to grow beyond its limbs', () => {
    const full = ExactSum.restore([largest, largest, largest])
    expect(() => full.add(1)).toThrow(InvariantError)
  })

  test('restores -0 as 0', () => {
    expect(ExactSum.restore([-0, -0, -0]).snapshot()).toStrictEqual([0, 0, 0])
  })

  test('refuses to restore what no sum can be', () => {
    expect(() => ExactSum.restore([0.5, 0, 0])).toThrow(InvariantError)
    expect(() => ExactSum.restore([0, -1, 0])).toThrow(InvariantError)
    expect(() => ExactSum.restore([0, 0, NaN])).toThrow(InvariantError)
    expect(() => ExactSum.restore(JSON.parse('[1, 2]'))).toThrow(InvariantError)
    expect(() => ExactSum.restore(JSON.parse('[1, 2, 3, 4]'))).toThrow(InvariantError)
  })
})
