import { describe, expect, it } from 'vitest'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import { readDistribution } from '../../src/math/readDistribution.ts'
import { build } from '../../src/math/reading/build.ts'
import { distributionReader } from '../../src/math/reading/distributionReader.ts'
import { plainNumber } from '../../src/math/reading/plainNumber.ts'

/** All problems, as `path: message`. */
function problemsOf(given: unknown): readonly string[] {
  const reading = readDistribution(given)
  return reading.ok
    ? []
    : reading.problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('readDistribution refuses in words', () => {
  const names =
    'constant, uniform, exponential, lognormal, gamma, weibull, pareto, hyperexponential, ' +
    'empirical, mixture, shifted, truncated'
  const forms =
    'lognormal must be given by median and sigma, or by mean and cv, ' +
    'or by two quantiles such as p50 and p99'
  const cases: readonly (readonly [unknown, string])[] = [
    [5, ': a distribution must be one name and its parameters, like { constant: ... }: found 5'],
    [
      { lognromal: {} },
      `lognromal: a distribution must be one of ${names}: found "lognromal"; did you mean lognormal?`,
    ],
    [{ constant: 'soon' }, 'constant: constant must be a number: found "soon"'],
    [{ constant: Number.NaN }, 'constant: constant must be finite: found NaN'],
    [{ lognormal: 5 }, 'lognormal: lognormal must have median and sigma: found 5'],
    [{ lognormal: { mean: 80, cv: 0 } }, 'lognormal.cv: cv must be above 0: found 0'],
    [{ lognormal: { p50: 80, sigma: 1 } }, `lognormal: ${forms}: found p50 and sigma`],
    [{ lognormal: { cv: 1, p50: 1 } }, `lognormal: ${forms}: found cv and p50`],
    [
      { lognormal: { p50: 80 } },
      'lognormal: lognormal must have two quantiles such as p50 and p99: found p50',
    ],
    [{ lognormal: { p99: 40, p50: 80 } }, 'lognormal: p99 must be above p50: found 40 and 80'],
    [
      { lognormal: { p99: 1, 'p99.0': 2 } },
      'lognormal: lognormal must have two different quantiles: found p99 and p99.0',
    ],
    [
      { lognormal: { p50: 1, p100: 2 } },
      'lognormal.p100: the key must be above p0 and below p100: found p100',
    ],
    [
      { lognormal: { mean: 80, cv: 1e50 } },
      'lognormal: what is asked must be within reach of lognormal: ' +
        'found mean 80 and cv 1e+50, which takes sigma 15.174271293851463',
    ],
    [{ constant: 1e101 }, 'constant: constant must be 0 or 1e-100 to 1e100: found 1e+101'],
    [{ constant: 1e-101 }, 'constant: constant must be 0 or 1e-100 to 1e100: found 1e-101'],
    [
      { weibull: { shape: 1e7, scale: 1 } },
      'weibull.shape: shape must be 0.05 to 2000: found 10000000',
    ],
    [
      { gamma: { mean: 1e99, cv: 20 } },
      'gamma: what is asked must be within reach of gamma: ' +
        'found mean 1e+99 and cv 20, which takes scale 4e+101',
    ],
    [
      { hyperexponential: { mean: 1, cv: 0.5 } },
      'hyperexponential: hyperexponential needs cv above 1: found 0.5; lognormal takes any cv',
    ],
    [
      { uniform: { mean: 1, cv: 1 } },
      'uniform: uniform needs cv at most 0.577: found 1; lognormal takes any cv',
    ],
    [
      { gamma: { mean: 1, cv: 100 } },
      'gamma: gamma needs cv 0.001 to 31.6: found 100; lognormal takes any cv',
    ],
    [
      { exponential: { mean: 1, cv: 2 } },
      'exponential: exponential must be given by mean: found mean and cv; ' +
        'lognormal takes any mean and cv',
    ],
    [{ uniform: { low: 5, high: 3 } }, 'uniform: high must be above low: found low 5 and high 3'],
    [{ empirical: [] }, 'empirical: empirical must have at least one element: found an empty list'],
    [
      { empirical: { values: [1, 2], weights: [1] } },
      'empirical: empirical needs one weight for each value: found 1 weights for 2 values',
    ],
    [
      { truncated: { of: { exponential: 1 }, low: 50 } },
      'truncated: truncated must keep at least 0.0001 of the distribution: found 0 from 50 to Infinity',
    ],
    [
      JSON.parse('{ "constant": { "value": 1, "__proto__": 2 } }'),
      'constant.__proto__: the key must be value: found "__proto__"',
    ],
  ]
  for (const [given, problem] of cases) {
    it(`says ${problem}`, () => {
      expect(problemsOf(given)).toEqual([problem])
    })
  }
})

describe('readDistribution', () => {
  it('reports everything at once, each with the way to it', () => {
    const given = {
      mixture: [
        { weight: 0, of: { lognormal: { median: -1, sgima: 2 } } },
        { of: { empirical: [1, 'x'] } },
      ],
    }
    expect(problemsOf(given)).toEqual([
      'mixture.0.weight: weight must be above 0: found 0',
      'mixture.0.of.lognormal.sgima: the key must be median or sigma: found "sgima"; did you mean sigma?',
      'mixture.0.of.lognormal.median: median must be above 0: found -1',
      'mixture.0.of.lognormal.sigma: sigma must be given, ' +
        'the standard deviation of the natural logarithm: found nothing',
      'mixture.1.weight: weight must be given, how often this one is chosen, in any unit: found nothing',
      'mixture.1.of.empirical.1: empirical[1] must be a number: found "x"',
    ])
  })

  it('sees the holes of a list', () => {
    const holes: unknown[] = [1]
    holes[2] = 3
    expect(problemsOf({ empirical: holes })).toEqual([
      'empirical.1: empirical[1] must be a number: found nothing',
    ])
  })

  it('refuses what is nested without end', () => {
    const endless: Record<string, unknown> = {}
    endless['shifted'] = { by: 1, of: endless }
    expect(problemsOf(endless)).toEqual([
      expect.stringMatching(/: nesting must be at most 40 deep$/),
    ])
  })

  it('reads numbers the way it is told, by their kind', () => {
    const seen: string[] = []
    const reading = readDistribution(
      { shifted: { by: '5ms', of: { gamma: { shape: '2', scale: 'x' } } } },
      (given, kind) => {
        seen.push(`${kind} ${String(given)}`)
        return given === 'x' ? 'a duration such as 5ms' : Number.parseFloat(String(given))
      },
    )
    expect(seen).toEqual(['quantity 5ms', 'ratio 2', 'quantity x'])
    expect(reading).toEqual({
      ok: false,
      problems: [
        {
          path: ['shifted', 'of', 'gamma', 'scale'],
          message: 'scale must be a duration such as 5ms: found "x"',
        },
      ],
    })
  })

  it('takes the bare value where one parameter is required', () => {
    for (const given of [{ empirical: [3, 3] }, { constant: 3 }, { exponential: 3 }]) {
      const reading = readDistribution(given)
      expect(reading.ok && reading.value.mean).toBe(3)
    }
  })

  it('takes lists of any length', () => {
    const many = Array.from({ length: 150_000 }, (_, i) => 1 + i)
    const reading = readDistribution({ hyperexponential: { means: many, weights: many } })
    expect(reading.ok && reading.value.mean).toBeCloseTo(100_000.3, 0)
    const components = many.map(weight => ({ weight, of: { constant: weight } }))
    const mixture = readDistribution({ mixture: components })
    expect(mixture.ok && mixture.value.quantile(1)).toBe(150_000)
    expect(mixture.ok && mixture.value.quantile(0)).toBe(1)
  })

  it('turns what a definition refuses while it builds into a problem', () => {
    const reader = distributionReader(plainNumber)
    const refusing = {
      create: () => {
        throw new RangeError('it must be otherwise: found this')
      },
    }
    expect(build(reader, refusing, {}, {}, ['odd'])).toBeUndefined()
    expect(reader.problems).toEqual([
      { path: ['odd'], message: 'it must be otherwise: found this' },
    ])
  })

  it('refuses quantiles of what is no probability, also of think times', () => {
    const process = arrivalsOf({ users: { users: 1, think: { exponential: 3 } } })
    const thinking = process.loop === 'closed' ? process.thinkTime : undefined
    expect(() => thinking?.quantile(-0.5)).toThrow(RangeError('p must be from 0 to 1: found -0.5'))
  })

  it('knows only one zero', () => {
    const reading = readDistribution({ constant: -0 })
    expect(reading.ok && Object.is(reading.value.mean, 0)).toBe(true)
  })
})
