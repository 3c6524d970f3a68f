import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../src/math/distributionOf.ts'

const log10Mean = fc.double({ min: -6, max: 9, noNaN: true })

describe('mean and cv give back what was asked', () => {
  const cvs = {
    uniform: [0.01, 0.577],
    lognormal: [0.001, 50],
    gamma: [0.01, 30],
    weibull: [0.01, 50],
    pareto: [0.01, 50],
    hyperexponential: [1.001, 100],
  } as const
  for (const [name, [min, max]] of Object.entries(cvs)) {
    it(`of ${name}`, () => {
      fc.assert(
        fc.property(log10Mean, fc.double({ min, max, noNaN: true }), (exponent, cv) => {
          const mean = 10 ** exponent
          const law = distributionOf({ [name]: { mean, cv } })
          expect(law.mean / mean).toBeCloseTo(1, 10)
          expect(Math.sqrt(law.variance) / mean / cv).toBeCloseTo(1, 9)
        }),
        { seed: 1, numRuns: 100 },
      )
    })
  }
})

describe('two quantiles give back what was asked', () => {
  const largestRatio = { lognormal: 3e4, gamma: 1e3, weibull: 1e6, pareto: 500 }
  for (const [name, most] of Object.entries(largestRatio)) {
    it(`of ${name}`, () => {
      fc.assert(
        fc.property(
          log10Mean,
          fc.double({ min: 1.05, max: most, noNaN: true }),
          fc.constantFrom(['p50', 'p99'], ['p1', 'p50'], ['p25', 'p99.9'], ['p90', 'p99']),
          (exponent, ratio, [lower = '', higher = '']) => {
            const value = 10 ** exponent
            const law = distributionOf({ [name]: { [higher]: value * ratio, [lower]: value } })
            const at = (key: string) => law.quantile(Number(`${key.slice(1)}e-2`))
            expect(at(lower) / value).toBeCloseTo(1, 10)
            expect(at(higher) / value / ratio).toBeCloseTo(1, 10)
          },
        ),
        { seed: 1, numRuns: 60 },
      )
    })
  }

  it('uniform takes the line through both, and 0 where only rounding lies below', () => {
    expect(distributionOf({ uniform: { p25: 20, p75: 40 } }).quantile(0)).toBeCloseTo(10, 12)
    expect(distributionOf({ uniform: { p50: 5, p99: 9.9 } }).quantile(0)).toBe(0)
  })
})

describe('parameters that were solved for', () => {
  it('weibull of cv 0.25 has shape 4.5422', () => {
    const law = distributionOf({ weibull: { mean: 100, cv: 0.25 } })
    const known = distributionOf({
      weibull: { shape: 4.542213092139039, scale: 100 / 0.91315168970594 },
    })
    expect(law.quantile(0.9) / law.quantile(0.1)).toBeCloseTo(
      known.quantile(0.9) / known.quantile(0.1),
      12,
    )
  })

  it('gamma with p50 80 and p99 400 has cv 1 / sqrt(1.41642)', () => {
    const law = distributionOf({ gamma: { p50: 80, p99: 400 } })
    expect((law.mean * law.mean) / law.variance).toBeCloseTo(1.4164161260542616, 11)
  })

  it('lognormal with p50 80 and p99.9 700 has sigma 0.701906', () => {
    const law = distributionOf({ lognormal: { p50: 80, 'p99.9': 700 } })
    expect(2 * Math.log(law.mean / 80)).toBeCloseTo(0.7019063570205695 ** 2, 12)
  })

  it('hyperexponential of cv 4 has balanced means', () => {
    const often = (1 + Math.sqrt(15 / 17)) / 2
    const known = distributionOf({
      hyperexponential: {
        means: [50 / often, 50 / (1 - often)],
        weights: [often, 1 - often],
      },
    })
    const law = distributionOf({ hyperexponential: { mean: 100, cv: 4 } })
    for (const x of [1, 50, 500, 5_000])
      expect(law.cumulative(x)).toBeCloseTo(known.cumulative(x), 13)
  })
})
