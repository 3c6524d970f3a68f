import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mser5 } from '../../../src/math/statistics/mser5.ts'

/** Evenly spread noise from -50 to 50, always the same. */
function noise(length: number): number[] {
  let state = 2_463_534_242
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * 101) - 50
  })
}

/** The statistic at one cut, from its definition, with all sums taken afresh and without rounding. */
function statistic(sums: readonly number[], cut: number): number {
  const kept = sums.slice(cut).map(BigInt)
  const n = BigInt(kept.length)
  const total = kept.reduce((sum, each) => sum + each, 0n)
  const spread = kept.reduce((sum, each) => sum + (n * each - total) ** 2n, 0n)
  return Number(spread) / Number(n) ** 4
}

function slowly(series: readonly number[]): { least: number; beyond: number; sums: number[] } {
  const batches = Math.floor(series.length / 5)
  const sums = Array.from({ length: batches }, (_, i) =>
    series.slice(5 * i, 5 * i + 5).reduce((sum, each) => sum + each, 0),
  )
  const statistics = sums.slice(0, batches - 4).map((_, cut) => statistic(sums, cut))
  const half = Math.floor(batches / 2)
  return {
    least: Math.min(...statistics.slice(0, half + 1)),
    beyond: Math.min(...statistics.slice(half + 1)),
    sums,
  }
}

describe('MSER-5', () => {
  test('agrees with its definition computed slowly, for any integers', () => {
    const series = fc.array(fc.integer({ min: -1_000, max: 1_000 }), {
      minLength: 50,
      maxLength: 260,
      size: 'max',
    })
    let unsettledSeen = 0
    fc.assert(
      fc.property(series, fc.nat({ max: 3_000 }), fc.nat({ max: 260 }), (values, jump, until) => {
        const shifted = values.map((value, i) => (i < until ? value + jump : value))
        const { cut, unsettled } = mser5(shifted)
        const { least, beyond, sums } = slowly(shifted)
        expect(cut % 5).toBe(0)
        expect(cut / 5).toBeLessThanOrEqual(sums.length / 2)
        expect(statistic(sums, cut / 5)).toBeLessThanOrEqual(least * (1 + 1e-12))
        expect(unsettled).toBe(beyond < least)
        if (unsettled) unsettledSeen += 1
      }),
      { seed: 1, numRuns: 400, endOnFailure: true },
    )
    expect(unsettledSeen).toBeGreaterThan(40)
    expect(unsettledSeen).toBeLessThan(360)
  })

  test('cuts exactly where a level that only alternates stops being higher', () => {
    const series = Array.from({ length: 2_000 }, (_, i) => (i % 2) + (i < 300 ? 10 : 0))
    expect(mser5(series)).toEqual({ cut: 300, unsettled: false })
  })

  test('cuts a decaying transient where it has sunk into the noise', () => {
    const series = noise(5_000).map((value, i) => value + 1_000 * Math.exp(-i / 100))
    const { cut, unsettled } = mser5(series)
    // 1000 exp(-i / 100) is the noise's standard deviation of 29 at 354, and a twentieth of it at 653.
    expect(cut).toBeGreaterThan(354)
    expect(cut).toBeLessThan(653)
    expect(unsettled).toBe(false)
  })

  test('cuts next to nothing of a series without a transient', () => {
    const { cut, unsettled } = mser5(noise(5_000))
    expect(cut).toBeLessThan(500)
    expect(unsettled).toBe(false)
  })

  test('cuts nothing of a constant, though every cut is as good', () => {
    expect(mser5(Array.from({ length: 1_003 }, () => 0.1))).toEqual({ cut: 0, unsettled: false })
  })

  test('says so when the transient is longer than half the series', () => {
    const late = noise(2_000).map((value, i) => (i < 1_400 ? value + 1_000 : value))
    expect(mser5(late).unsettled).toBe(true)
    const rising = Array.from({ length: 2_000 }, (_, i) => i)
    expect(mser5(rising)).toEqual({ cut: 1_000, unsettled: true })
  })

  test('is not misled by a few equal values at the very end', () => {
    const series = noise(2_000).map((value, i) => (i >= 1_980 ? 0 : value))
    expect(mser5(series).unsettled).toBe(false)
  })

  test.each([NaN, Infinity])('refuses %s among the observations', value => {
    for (const position of [0, 30, 50]) {
      const series = noise(51).with(position, value)
      expect(() => mser5(series)).toThrow(RangeError(`values must be finite: found ${value}`))
    }
  })

  test.each([2 ** 1000, 2 ** -1000])('cuts in the same place in units of %s', unit => {
    const series = Array.from({ length: 2_000 }, (_, i) => ((i % 2) + (i < 300 ? 10 : 0)) * unit)
    expect(mser5(series)).toEqual({ cut: 300, unsettled: false })
  })

  test('refuses fewer than 50 observations', () => {
    expect(() => mser5(noise(49))).toThrow(
      new RangeError('MSER-5 must have at least 50 observations: found 49'),
    )
    expect(() => mser5(noise(50))).not.toThrow()
  })
})
