import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import { LogLinearHistogram } from '../../../src/math/statistics/logLinearHistogram.ts'
import { QuantileSketch } from '../../../src/math/statistics/quantileSketch.ts'
import { adversarialSeries } from './adversarialSeries.ts'
import { integers } from './integers.ts'

const shares = Array.from({ length: 1_001 }, (_, k) => k / 1_000)

function sketchOf(limit: number, values: Iterable<number>): QuantileSketch {
  const sketch = new QuantileSketch(limit)
  for (const value of values) sketch.add(value)
  return sketch
}

function bytesOf(sketch: QuantileSketch): string {
  return JSON.stringify(sketch.snapshot())
}

function sortedQuantiles(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return shares.map(
    (_, k) => sorted[Math.max(1, Math.ceil((k * sorted.length) / 1_000)) - 1] ?? NaN,
  )
}

describe('a quantile sketch', () => {
  test.each(Object.entries(adversarialSeries))('is exact up to its limit for %s', (_, values) => {
    const sketch = sketchOf(values.length, values.toReversed())
    expect(shares.map(p => sketch.quantile(p))).toEqual(sortedQuantiles(values))
    expect(sketch.count).toBe(values.length)
  })

  test.each(Object.entries(adversarialSeries))('is a histogram beyond, for %s', (_, values) => {
    const sketch = sketchOf(values.length - 1, values)
    const histogram = new LogLinearHistogram()
    for (const value of values) histogram.add(value)
    expect(shares.map(p => sketch.quantile(p))).toEqual(shares.map(p => histogram.quantile(p)))
    expect([sketch.count, sketch.min, sketch.max]).toEqual([
      histogram.count,
      histogram.min,
      histogram.max,
    ])
  })

  test('may be asked in between', () => {
    const sketch = sketchOf(100, [50, 10])
    expect(sketch.quantile(0.5)).toBe(10)
    sketch.add(5)
    expect(sketch.quantile(0.5)).toBe(10)
    sketch.add(1)
    sketch.add(2)
    expect(sketch.quantile(0.5)).toBe(5)
    expect([sketch.min, sketch.max]).toEqual([1, 50])
  })

  test('has the same bytes for the same multiset, whatever the order of merges', () => {
    const series = fc.array(integers, { maxLength: 12 })
    fc.assert(
      fc.property(fc.nat({ max: 20 }), series, series, series, (limit, a, b, c) => {
        const straight = bytesOf(sketchOf(limit, [...a, ...b, ...c]))
        const left = sketchOf(limit, a)
        left.merge(sketchOf(limit, b))
        left.merge(sketchOf(limit, c))
        const tail = sketchOf(limit, c)
        tail.merge(sketchOf(limit, b.toReversed()))
        const right = QuantileSketch.restore(JSON.parse(bytesOf(tail)))
        right.merge(sketchOf(limit, a))
        expect(bytesOf(left)).toBe(straight)
        expect(bytesOf(right)).toBe(straight)
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  test('of nothing answers NaN', () => {
    const nothing = new QuantileSketch(10)
    expect(nothing.count).toBe(0)
    expect([nothing.min, nothing.max, nothing.quantile(0.5)]).toEqual([NaN, NaN, NaN])
  })

  test('takes -0 for 0', () => {
    expect(sketchOf(2, [-0]).snapshot()).toStrictEqual(sketchOf(2, [0]).snapshot())
    expect(sketchOf(0, [-0]).snapshot()).toStrictEqual(sketchOf(0, [0]).snapshot())
  })

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuses %s below and beyond its limit', value => {
    expect(() => sketchOf(4, [value])).toThrow(InvariantError)
    expect(() => sketchOf(1, [1, 2, value])).toThrow(InvariantError)
  })

  test.each([2.5, 0.5, -1, NaN, Infinity])('refuses %s as its limit', limit => {
    expect(() => new QuantileSketch(limit)).toThrow(InvariantError)
    expect(() => QuantileSketch.restore({ limit, values: [] })).toThrow(InvariantError)
  })

  test('refuses a partner with another limit, and forms that contradict their limit', () => {
    expect(() => sketchOf(1, [1]).merge(sketchOf(2, [1]))).toThrow(InvariantError)
    expect(() => QuantileSketch.restore({ limit: 1, values: [1, 2] })).toThrow(InvariantError)
    const histogram = new LogLinearHistogram()
    histogram.add(1)
    expect(() => QuantileSketch.restore({ limit: 1, histogram: histogram.snapshot() })).toThrow(
      InvariantError,
    )
  })
})
