import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../src/math/distributionOf.ts'

/** By hand, or by mpmath with 30 digits. */
const values: readonly {
  readonly given: object
  readonly mean?: number
  readonly variance?: number
  readonly quantiles?: readonly (readonly [number, number])[]
  readonly cumulative?: readonly (readonly [number, number])[]
}[] = [
  {
    given: { uniform: { low: 20, high: 30 } },
    mean: 25,
    variance: 100 / 12,
    quantiles: [[0.3, 23]],
  },
  {
    given: { exponential: 80 },
    mean: 80,
    variance: 6400,
    quantiles: [[0.5, 80 * Math.LN2]],
    cumulative: [[80, 1 - 1 / Math.E]],
  },
  {
    given: { lognormal: { median: 80, sigma: 0.5 } },
    mean: 90.6518762453461,
    variance: 2334.0534656792747,
    quantiles: [
      [0.5, 80],
      [0.975, 213.15266092423184],
    ],
  },
  {
    given: { gamma: { shape: 4, scale: 20 } },
    mean: 80,
    variance: 1600,
    quantiles: [[0.5, 73.44121497701792]],
    cumulative: [[100, 0.7349740847026383]],
  },
  {
    given: { gamma: { shape: 0.2, scale: 1000 } },
    mean: 200,
    variance: 200_000,
    quantiles: [[0.9, 604.902320986574]],
  },
  {
    given: { weibull: { shape: 2, scale: 100 } },
    mean: 50 * Math.sqrt(Math.PI),
    variance: 10_000 * (1 - Math.PI / 4),
    cumulative: [[100, 1 - 1 / Math.E]],
  },
  {
    given: { weibull: { shape: 0.5, scale: 30 } },
    mean: 60,
    quantiles: [[0.99, 636.2277732574078]],
  },
  {
    given: { pareto: { scale: 10, shape: 2.5 } },
    mean: 50 / 3,
    variance: 250 / 2.25 / 0.5,
    quantiles: [
      [0, 10],
      [0.99, 63.09573444801933],
    ],
  },
  { given: { pareto: { scale: 10, shape: 2 } }, mean: 20, variance: Infinity },
  { given: { pareto: { scale: 10, shape: 1 } }, mean: Infinity, variance: Infinity },
  {
    given: { hyperexponential: { means: [10, 200], weights: [9, 1] } },
    mean: 29,
    variance: 7339,
  },
  {
    given: { hyperexponential: { means: [1, 2], weights: [7, 7] } },
    mean: 1.5,
    quantiles: [
      [0.5, 0.9624236501192069],
      [0.99, 7.862896696202596],
    ],
  },
  {
    given: { empirical: [12, 240, 15, 18, 15] },
    mean: 60,
    quantiles: [
      [0, 12],
      [0.2, 12],
      [0.21, 15],
      [0.6, 15],
      [1, 240],
    ],
    cumulative: [
      [11, 0],
      [15, 0.6],
      [239, 0.8],
    ],
  },
  {
    given: { empirical: { values: [4, 2], weights: [1, 3] } },
    mean: 2.5,
    variance: 0.75,
    cumulative: [[3, 0.75]],
  },
  {
    given: {
      mixture: [
        { weight: 2, of: { constant: 1 } },
        { weight: 2, of: { uniform: { low: 0, high: 4 } } },
      ],
    },
    mean: 1.5,
    variance: 0.5 + 8 / 3 - 2.25,
    quantiles: [
      [0.1, 0.8],
      [0.125, 1],
      [0.625, 1],
      [0.75, 2],
    ],
    cumulative: [
      [0.8, 0.1],
      [1, 0.625],
    ],
  },
  {
    given: { shifted: { by: 5, of: { exponential: 10 } } },
    mean: 15,
    variance: 100,
    quantiles: [
      [0, 5],
      [0.5, 5 + 10 * Math.LN2],
    ],
    cumulative: [[4.9, 0]],
  },
  {
    given: { truncated: { of: { exponential: 10 }, low: 5, high: 6 } },
    mean: 5.491668055224951,
    variance: 0.08329168319527304,
    quantiles: [
      [0, 5],
      [1, 6],
    ],
  },
  {
    given: { truncated: { of: { lognormal: { median: 80, sigma: 0.5 } }, high: 100 } },
    mean: 64.53075296817717,
  },
  {
    given: { truncated: { of: { pareto: { scale: 1, shape: 1 } }, high: 10 } },
    mean: Math.LN10 / 0.9,
    variance: 10 - (Math.LN10 / 0.9) ** 2,
  },
  {
    given: { truncated: { of: { empirical: [1, 2, 3, 4] }, low: 2, high: 3 } },
    mean: 2.5,
    variance: 0.25,
    cumulative: [[2, 0.5]],
  },
]

describe('distributions agree with values by hand', () => {
  for (const { given, mean, variance, quantiles = [], cumulative = [] } of values) {
    it(`for ${JSON.stringify(given)}`, () => {
      const law = distributionOf(given)
      const compared = [
        ...(mean === undefined ? [] : [['mean', law.mean, mean] as const]),
        ...(variance === undefined ? [] : [['variance', law.variance, variance] as const]),
        ...quantiles.map(([p, x]) => [`quantile(${p})`, law.quantile(p), x] as const),
        ...cumulative.map(([x, p]) => [`cumulative(${x})`, law.cumulative(x), p] as const),
      ]
      expect(compared.filter(([, found, expected]) => !isClose(found, expected))).toEqual([])
    })
  }
})

function isClose(found: number, expected: number): boolean {
  if (!Number.isFinite(expected)) return found === expected
  return Math.abs(found - expected) <= 2e-12 * Math.abs(expected)
}

describe('laws at the ends of their ranges', () => {
  it('gamma gives 1 where x over shape is no double any more', () => {
    expect(distributionOf({ gamma: { shape: 0.001, scale: 1 } }).cumulative(1e306)).toBe(1)
  })

  it('weibull of shape 2000 has the variance that mpmath gives', () => {
    const { variance } = distributionOf({ weibull: { shape: 2000, scale: 1 } })
    expect(Math.abs(variance / 4.106963636264799e-7 - 1)).toBeLessThan(1e-10)
  })
})

describe('sums that are rounded', () => {
  it('a shifted constant has all its chance at the sum that is drawn', () => {
    for (let i = 1; i < 2_000; i++) {
      const [by, value] = [i * 0.1, 1 / (i * 0.3)]
      const law = distributionOf({ shifted: { by, of: { constant: value } } })
      const sum = by + value
      expect(law.cumulative(sum)).toBe(1)
      expect(law.cumulative(sum * (1 - 2 ** -53))).toBe(0)
    }
  })

  it('a truncated tail draws nothing infinite, however near to 1 the uniform is', () => {
    const law = distributionOf({ truncated: { of: { exponential: 1 }, low: 1 } })
    expect(law.quantile(1 - 2 ** -53)).toBeLessThan(40)
    expect(law.quantile(1)).toBe(Infinity)
  })
})
