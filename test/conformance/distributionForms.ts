import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import { type Check, type Given, onEveryExample, type Subject } from './check.ts'
import { close } from './close.ts'
import { flaws, refusal } from './refusal.ts'
import { scaled } from './scaled.ts'
import { sequence } from './sequence.ts'
import { unequal } from './unequal.ts'

type DistributionSubject = Subject<DistributionDefinition, Distribution>

/** The same law in other units and in other words. */
export const distributionForms: readonly Check<DistributionSubject>[] = [
  {
    claim: 'four times the quantities is four times the law',
    violations: onEveryExample(fourTimes),
  },
  { claim: 'fromMeanAndCv has the mean and the cv', violations: byMeanAndCv },
  { claim: 'fromQuantiles passes through the quantiles', violations: byQuantiles },
]

/** Four is a power of two, so that nothing is rounded in the parameters. */
function fourTimes(
  distribution: Distribution,
  _effort: unknown,
  { definition, part, build }: DistributionSubject,
  given: Given,
): readonly string[] {
  const larger = build(scaled(given, 4, definition, part))
  const grid = Array.from({ length: 101 }, (_, i) => i / 100)
  const draws = sequence(larger, 'units', 1_000)
  return [
    ...unequal('the mean', larger.mean, 4 * distribution.mean),
    ...unequal('the variance', larger.variance, 16 * distribution.variance),
    ...grid.flatMap(p =>
      unequal(`quantile(${p})`, larger.quantile(p), 4 * distribution.quantile(p)),
    ),
    ...[...sequence(distribution, 'units', 1_000)].flatMap((x, i) => [
      ...unequal(`draw ${i}`, draws[i] ?? Number.NaN, 4 * x),
      ...unequal(`cumulative(${4 * x})`, larger.cumulative(4 * x), distribution.cumulative(x)),
    ]),
  ]
}

function byMeanAndCv({ definition, build }: DistributionSubject): readonly string[] {
  if (definition.fromMeanAndCv === undefined) return []
  const pairs = [0.25, 1, 80, 3e6].flatMap(mean =>
    [0, 0.01, 0.2, 0.5, 1, 1.5, 3, 10].map(cv => ({ mean, cv })),
  )
  const possible = pairs.filter(pair => refusal(() => build(pair)) === undefined)
  const impossible = pairs.filter(pair => !possible.includes(pair))
  const [good = { mean: 1, cv: 1 }] = possible
  const bad = [
    ...[-1, 0, Number.NaN, Number.POSITIVE_INFINITY].map(mean => ({ ...good, mean })),
    ...[-1, Number.NaN, Number.POSITIVE_INFINITY].map(cv => ({ ...good, cv })),
  ]
  return [
    ...(possible.length > 0 ? [] : ['no pair of mean and cv is accepted']),
    ...possible.flatMap(({ mean, cv }) => {
      const built = build({ mean, cv })
      const found = Math.sqrt(built.variance) / built.mean
      return close(built.mean, mean, 1e-9) && Math.abs(found - cv) <= 1e-9 * cv
        ? []
        : [`mean ${mean} and cv ${cv} become ${built.mean} and ${found}`]
    }),
    ...impossible.flatMap(pair =>
      flaws(JSON.stringify(pair), () => build(pair), ['cv', String(pair.cv)]),
    ),
    ...bad.flatMap(({ mean, cv }) => {
      const [name, value] = cv === good.cv ? (['mean', mean] as const) : (['cv', cv] as const)
      return flaws(`${name} ${value}`, () => build({ mean, cv }), [name, String(value)])
    }),
  ]
}

const quantilePairs = [
  [0.5, 80, 0.99, 400],
  [0.5, 100, 0.9, 110],
  [0.1, 1, 0.9, 30],
  [0.25, 3e6, 0.75, 4e6],
  [0.01, 0.2, 0.5, 0.3],
  [0.5, 0, 0.9, 3],
] as const

const badQuantiles: readonly (readonly [Given, string])[] = [
  [{ p50: 4, p90: 2 }, '2'],
  [{ p50: 4, p90: Number.NaN }, 'NaN'],
  [{ p50: -4, p90: 2 }, '-4'],
  [{ p50: 4, p100: 6 }, 'p100'],
  [{ p50: 4, p90: 6, p99: 7 }, 'p99'],
  [{ p50: 4 }, 'p50'],
]

function byQuantiles({ definition, build }: DistributionSubject): readonly string[] {
  if (definition.fromQuantiles === undefined) return []
  const pairs = quantilePairs.map(([p, low, q, high]) => ({
    given: { [`p${100 * p}`]: low, [`p${100 * q}`]: high },
    points: [
      [p, low],
      [q, high],
    ] as const,
  }))
  const possible = pairs.filter(({ given }) => refusal(() => build(given)) === undefined)
  return [
    ...(possible.length > 0 ? [] : ['no pair of quantiles is accepted']),
    ...possible.flatMap(({ given, points }) => {
      const built = build(given)
      return points
        .filter(([p, value]) => !close(built.quantile(p), value, 1e-9))
        .map(([p]) => `${JSON.stringify(given)} becomes quantile(${p}) = ${built.quantile(p)}`)
    }),
    ...pairs
      .filter(pair => !possible.includes(pair))
      .flatMap(({ given }) => flaws(JSON.stringify(given), () => build(given), [])),
    ...badQuantiles.flatMap(([given, word]) =>
      flaws(JSON.stringify(given), () => build(given), [word]),
    ),
  ]
}
