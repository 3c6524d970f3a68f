import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import { LogLinearHistogram } from '../../../src/math/statistics/logLinearHistogram.ts'
import { adversarialSeries } from './adversarialSeries.ts'
import { integers } from './integers.ts'

const largest = Number.MAX_SAFE_INTEGER

function histogramOf(values: Iterable<number>): LogLinearHistogram {
  const histogram = new LogLinearHistogram()
  for (const value of values) histogram.add(value)
  return histogram
}

function bytesOf(histogram: LogLinearHistogram): string {
  return JSON.stringify(histogram.snapshot())
}

function isWithin(found: number, truth: number): boolean {
  return truth < 256 ? found === truth : Math.abs(found - truth) * 256 < truth
}

/** The quantiles that differ too much from those of a full sort: every per mille and the far tail. */
function misplaced(values: readonly number[]): string[] {
  const histogram = histogramOf(values)
  const sorted = values.toSorted((a, b) => a - b)
  const wrong: string[] = []
  for (let k = 0; k <= 10_000; k += k < 9_990 ? 10 : 1) {
    const rank = Math.max(1, Math.ceil((k * values.length) / 10_000))
    const found = histogram.quantile(k / 10_000)
    const truth = sorted[rank - 1] ?? NaN
    if (!isWithin(found, truth)) wrong.push(`${found} in place of ${truth} at ${k}`)
  }
  return wrong
}

describe('a log-linear histogram', () => {
  test.each(Object.entries(adversarialSeries))('finds the quantiles of %s', (_, values) => {
    expect(misplaced(values)).toEqual([])
  })

  test.each(Object.entries(adversarialSeries))('knows count and extremes of %s', (_, values) => {
    const histogram = histogramOf(values)
    const [min, max] = [Math.min(...values), Math.max(...values)]
    expect([histogram.count, histogram.min, histogram.max]).toEqual([values.length, min, max])
    expect([histogram.quantile(0), histogram.quantile(1)]).toEqual([min, max])
  })

  test('finds the quantiles of any integers', () => {
    fc.assert(
      fc.property(fc.array(integers, { minLength: 1 }), values => {
        expect(misplaced(values)).toEqual([])
      }),
      { seed: 1, numRuns: 20 },
    )
  })

  test('errs by less than 1/256 at both edges of every bucket, and nearly that much', () => {
    const edges: number[] = []
    for (let shift = 0; shift <= 45; shift++) {
      for (let mantissa = 128; mantissa < 256; mantissa++) {
        edges.push(mantissa * 2 ** shift, (mantissa + 1) * 2 ** shift - 1)
      }
    }
    const histogram = histogramOf(edges)
    let worst = 0
    for (const [position, edge] of edges.entries()) {
      const found = histogram.quantile((position + 0.5) / edges.length)
      worst = Math.max(worst, Math.abs(found - edge) / edge)
    }
    expect(worst).toBeGreaterThan(0.0039)
    expect(worst).toBeLessThan(1 / 256)
  })

  test('tells the extremes apart from what shares their bucket', () => {
    const histogram = histogramOf([4_099, 4_098, 4_097])
    expect(histogram.snapshot().buckets).toHaveLength(1)
    expect([histogram.quantile(0), histogram.quantile(1)]).toEqual([4_097, 4_099])
  })

  test('gives a constant back exactly, whatever its bucket', () => {
    fc.assert(
      fc.property(integers, value => {
        expect(histogramOf([value, value, value]).quantile(0.5)).toBe(value)
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  test('numbers its buckets below 6,016, so that 48 KB hold them all', () => {
    expect(histogramOf([largest]).snapshot().buckets).toEqual([6_015])
    expect(histogramOf([0]).snapshot().buckets).toEqual([0])
  })

  test('puts no value in a lower bucket than a smaller value', () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        const [low = 0] = histogramOf([Math.min(a, b)]).snapshot().buckets
        const [high = 0] = histogramOf([Math.max(a, b)]).snapshot().buckets
        expect(low).toBeLessThanOrEqual(high)
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  test('has the same bytes for the same multiset, whatever the order of merges', () => {
    const series = fc.array(integers, { maxLength: 30 })
    fc.assert(
      fc.property(series, series, series, (a, b, c) => {
        const straight = bytesOf(histogramOf([...a, ...b, ...c]))
        const left = histogramOf(a)
        left.merge(histogramOf(b))
        left.merge(histogramOf(c))
        const tail = histogramOf(c)
        tail.merge(histogramOf(b.toReversed()))
        const right = LogLinearHistogram.restore(JSON.parse(bytesOf(tail)))
        right.merge(histogramOf(a))
        expect(bytesOf(left)).toBe(straight)
        expect(bytesOf(right)).toBe(straight)
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  test('counts on exactly beyond 32 bits', () => {
    const many = 12_500_000_000
    const histogram = LogLinearHistogram.restore({
      min: 5,
      max: 300,
      buckets: [5, 278],
      counts: [many, many + 1],
    })
    histogram.add(5)
    histogram.add(6)
    expect(histogram.count).toBe(2 * many + 3)
    expect(histogram.snapshot().counts).toEqual([many + 1, 1, many + 1])
    // 5 has the ranks up to many + 1, 6 the next, 300 the rest: the middle rank is many + 2.
    expect(histogram.quantile(0.5)).toBe(6)
  })

  test('of nothing answers NaN, and is the neutral element of merging', () => {
    const nothing = new LogLinearHistogram()
    expect([nothing.count, nothing.min, nothing.max]).toEqual([0, NaN, NaN])
    expect(nothing.quantile(0.5)).toBeNaN()
    expect(bytesOf(LogLinearHistogram.restore(nothing.snapshot()))).toBe(bytesOf(nothing))
    const some = histogramOf([300, 2 ** 40])
    const before = bytesOf(some)
    some.merge(nothing)
    nothing.merge(some)
    expect([bytesOf(some), bytesOf(nothing)]).toEqual([before, before])
  })

  test('takes -0 for 0', () => {
    expect(histogramOf([-0, 5]).snapshot()).toStrictEqual(histogramOf([0, 5]).snapshot())
  })

  test.each([-1, -(2 ** 40), 0.5, NaN, Infinity, 2 ** 53])('refuses %s', value => {
    expect(() => histogramOf([value])).toThrow(InvariantError)
    expect(() => histogramOf([0, largest, value])).toThrow(InvariantError)
  })

  const possible = { min: 1, max: 300, buckets: [1, 2, 278], counts: [1, 1, 1] }

  test.each([
    ['fewer counts than buckets', { counts: [1, 1] }],
    ['a negative count', { counts: [1, -1, 1] }],
    ['a fractional count', { counts: [1, 1.5, 1] }],
    ['a count that is none', { counts: [1, NaN, 1] }],
    ['an empty bucket', { counts: [1, 0, 1] }],
    ['more than can be counted', { counts: [1, largest, 1] }],
    ['a bucket twice', { buckets: [1, 1, 278] }],
    ['unsorted buckets', { buckets: [2, 1, 278] }],
    ['a fractional bucket', { buckets: [1, 2.5, 278] }],
    ['a bucket that is none', { buckets: [1, NaN, 278] }],
    ['a minimum below the first bucket', { min: 0 }],
    ['a minimum above the first bucket', { min: 2 }],
    ['a maximum below the last bucket', { max: 299 }],
    ['a maximum above the last bucket', { max: 302 }],
    ['a fractional maximum', { max: 300.5 }],
    ['a negative minimum', { min: -1 }],
    ['extremes beside no buckets', { buckets: [], counts: [] }],
    ['nothing beside buckets', { min: 0, max: -1 }],
    ['a single value with two extremes', { min: 300, max: 301, buckets: [278], counts: [1] }],
    ['a minimum above the maximum', { min: 301, max: 300, buckets: [278], counts: [2] }],
  ])('refuses to restore %s', (_, change) => {
    expect(LogLinearHistogram.restore(possible).snapshot()).toStrictEqual(possible)
    expect(() => LogLinearHistogram.restore({ ...possible, ...change })).toThrow(InvariantError)
  })
})
