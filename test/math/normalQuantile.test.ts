import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/math/elementary/normalQuantile.ts'
import { normalQuantileSubject } from '../precise/normalQuantileSubject.ts'
import { seededRandom } from '../precise/seededRandom.ts'
import { describeSurvey, survey } from '../precise/survey.ts'

describe('normalQuantile', () => {
  it('is infinite at 0 and 1, and 0 at one half', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(-0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('is NaN outside 0 to 1', () => {
    for (const p of [Number.NaN, -Number.MIN_VALUE, -1, -Infinity, 1 + 2 ** -52, 2, Infinity]) {
      expect(normalQuantile(p)).toBeNaN()
    }
  })

  it('has the published values', () => {
    // Abramowitz and Stegun, table 26.5, and mpmath for the smallest double.
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalQuantile(0.75)).toBeCloseTo(0.6744897501960817, 15)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14)
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.46740561714434, 13)
  })

  it('is antisymmetric about one half where 1 - p is exact', () => {
    const random = seededRandom(7)
    const sample = Array.from(
      { length: 20_000 },
      () => random.integer(1, 2 ** random.integer(1, 52)) / 2 ** 53,
    )
    expect(sample.filter(p => normalQuantile(1 - p) !== -normalQuantile(p))).toEqual([])
  })

  it('does not fall where formulas and tables usually change', () => {
    const places = [0.02425, 0.97575, 0.075, 0.925, 0.5, 0.25, 0.75]
    for (let k = 1; k < 512; k += 1) places.push(k / 512)
    for (let k = 1; k < 1022; k += 1) places.push(2 ** -k)
    const falls = places.filter(place => {
      const values = Array.from({ length: 41 }, (_, i) =>
        normalQuantile(place + (i - 20) * place * 2 ** -52),
      )
      return values.some((value, i) => i > 0 && value < values[i - 1]!)
    })
    expect(falls).toEqual([])
  })

  it('is within one double of the correctly rounded one', () => {
    const found = survey(normalQuantileSubject, 20_000, 20_260_101)
    console.log(describeSurvey('normalQuantile', found))
    expect(found.worstSteps, `at ${found.worstStepsAt.join(', ')}`).toBeLessThanOrEqual(1)
  })
})
