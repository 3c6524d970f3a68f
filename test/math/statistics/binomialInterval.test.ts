import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialInterval } from '../../../src/math/statistics/binomialInterval.ts'
import { relativeError } from '../special/relativeError.ts'
import { binomialIntervalGoldens } from './binomialIntervalGoldens.ts'

/** P(at most `successes` of `trials`), term by term. */
function atMost(successes: number, trials: number, p: number): number {
  let term = (1 - p) ** trials
  let sum = term
  for (let k = 0; k < successes; k++) {
    term *= ((trials - k) / (k + 1)) * (p / (1 - p))
    sum += term
  }
  return sum
}

describe('binomialInterval', () => {
  test.each(binomialIntervalGoldens)(
    'of %d in %d at %d is right to 1e-12',
    (successes, trials, confidence, low, high) => {
      const interval = binomialInterval(successes, trials, confidence)
      expect(relativeError(interval.low, low)).toBeLessThanOrEqual(1e-12)
      expect(relativeError(interval.high, high)).toBeLessThanOrEqual(1e-12)
      expect(interval.share).toBe(successes / trials)
    },
  )

  test('of 0 in 1,000 ends near the rule of three', () => {
    const { low, high } = binomialInterval(0, 1000, 0.9)
    expect(low).toBe(0)
    expect(high).toBeCloseTo(3 / 1000, 4)
  })

  test('has ends beyond which half of the rest lies', () => {
    const sample = fc
      .integer({ min: 2, max: 60 })
      .chain(trials => fc.tuple(fc.integer({ min: 1, max: trials - 1 }), fc.constant(trials)))
    fc.assert(
      fc.property(sample, fc.constantFrom(0.8, 0.95, 0.99), ([successes, trials], confidence) => {
        const { low, high } = binomialInterval(successes, trials, confidence)
        const half = (1 - confidence) / 2
        expect(atMost(successes, trials, high)).toBeCloseTo(half, 11)
        expect(1 - atMost(successes - 1, trials, low)).toBeCloseTo(half, 11)
      }),
      { seed: 26, numRuns: 200 },
    )
  })

  test('turns round with successes and failures, rises with successes, widens with confidence', () => {
    const sample = fc
      .integer({ min: 1, max: 1e6 })
      .chain(trials => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))
    fc.assert(
      fc.property(sample, ([successes, trials]) => {
        const here = binomialInterval(successes, trials, 0.95)
        const turned = binomialInterval(trials - successes, trials, 0.95)
        const surer = binomialInterval(successes, trials, 0.99)
        expect(turned.low + here.high).toBeCloseTo(1, 12)
        expect(turned.high + here.low).toBeCloseTo(1, 12)
        expect(here.low).toBeLessThanOrEqual(here.share)
        expect(here.high).toBeGreaterThanOrEqual(here.share)
        expect(surer.low).toBeLessThanOrEqual(here.low)
        expect(surer.high).toBeGreaterThanOrEqual(here.high)
        if (successes === trials) return
        const next = binomialInterval(successes + 1, trials, 0.95)
        expect(next.low).toBeGreaterThan(here.low)
        expect(next.high).toBeGreaterThan(here.high)
      }),
      { seed: 27, numRuns: 200 },
    )
  })

  test('covers every true share at least as often as promised', () => {
    const trials = 25
    const intervals = Array.from({ length: trials + 1 }, (_, k) => binomialInterval(k, trials, 0.9))
    for (let percent = 1; percent < 100; percent++) {
      const p = percent / 100
      let covered = 0
      for (const [k, { low, high }] of intervals.entries()) {
        const probability = atMost(k, trials, p) - (k > 0 ? atMost(k - 1, trials, p) : 0)
        if (low <= p && p <= high) covered += probability
      }
      expect(covered).toBeGreaterThanOrEqual(0.9)
    }
  })

  test('takes up to 1e15 trials', () => {
    for (const successes of [0, 1, 5e14, 1e15 - 1, 1e15]) {
      const { low, share, high } = binomialInterval(successes, 1e15, 0.9)
      expect([low <= share, share <= high, low < high]).toEqual([true, true, true])
    }
  })

  test('refuses what is no sample in words', () => {
    expect(() => binomialInterval(0, 0, 0.9)).toThrow(
      RangeError('trials must be a whole number from 1 to 1e15: found 0'),
    )
    expect(() => binomialInterval(5, 2e15, 0.9)).toThrow(
      RangeError('trials must be a whole number from 1 to 1e15: found 2000000000000000'),
    )
    expect(() => binomialInterval(4, 3, 0.9)).toThrow(
      RangeError('successes must be a whole number from 0 to the number of trials: found 4'),
    )
    expect(() => binomialInterval(1, 3, 0)).toThrow(
      RangeError('confidence must be above 0 and below 1: found 0'),
    )
  })
})
