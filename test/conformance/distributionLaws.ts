import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import { type Check, onEveryExample, type Subject } from './check.ts'
import { close } from './close.ts'
import { expectation } from './expectation.ts'
import { below } from './neighbours.ts'

type DistributionCheck = Check<Subject<DistributionDefinition, Distribution>>

/** Accepted error of a probability, and relative error of a number. */
const slack = 1e-11

const probabilities = [
  1e-12,
  1e-9,
  1e-6,
  1e-4,
  1e-3,
  ...Array.from({ length: 199 }, (_, i) => (i + 1) / 200),
  ...[1e-3, 1e-4, 1e-6, 1e-9, 1e-12].map(q => 1 - q),
]

/** What a distribution says about itself agrees, without a single draw. */
export const distributionLaws: readonly DistributionCheck[] = [
  { claim: 'cumulative rises from 0 below 0 to 1', violations: onEveryExample(cumulativeRises) },
  {
    claim: 'quantile(p) is the smallest number that cumulative lifts to p',
    violations: onEveryExample(quantileInverts),
  },
  {
    claim: 'quantile(0) and quantile(1) are the ends of the support',
    violations: onEveryExample(supportEnds),
  },
  {
    claim: 'mean and variance are integrals of the quantile function',
    violations: onEveryExample(momentsIntegrate),
  },
  {
    claim: 'momentBelow is an integral of the quantile function',
    violations: onEveryExample(momentsBelowIntegrate),
  },
]

function cumulativeRises(distribution: Distribution): readonly string[] {
  const quantiles = probabilities.map(p => distribution.quantile(p))
  const places = quantiles.flatMap((x, i) => [below(x), x, (x + (quantiles[i + 1] ?? 2 * x)) / 2])
  const rising = places.toSorted((a, b) => a - b)
  const reached = rising.map(x => distribution.cumulative(x))
  const wrong = rising.filter((_, i) => {
    const here = reached[i] ?? 0
    return !(here >= 0 && here <= 1 && here >= (reached[i - 1] ?? 0) - 1e-14)
  })
  const ends = [
    [Number.NEGATIVE_INFINITY, 0],
    [-1, 0],
    [-Number.MIN_VALUE, 0],
    [Number.POSITIVE_INFINITY, 1],
  ] as const
  return [
    ...wrong.map(x => `cumulative(${x}) is ${distribution.cumulative(x)} and does not rise`),
    ...ends
      .filter(([x, p]) => distribution.cumulative(x) !== p)
      .map(([x, p]) => `cumulative(${x}) is ${distribution.cumulative(x)}, not ${p}`),
  ]
}

function quantileInverts(distribution: Distribution): readonly string[] {
  const quantiles = probabilities.map(p => distribution.quantile(p))
  return probabilities.flatMap((p, i) => {
    const x = quantiles[i] ?? Number.NaN
    const upTo = distribution.cumulative(x * (1 + slack))
    const before = distribution.cumulative(Math.min(below(x), x * (1 - slack)))
    return [
      ...(Number.isFinite(x) && x >= 0 ? [] : [`quantile(${p}) is ${x}`]),
      ...(x >= (quantiles[i - 1] ?? 0) ? [] : [`quantile falls at ${p}`]),
      ...(upTo >= p - slack ? [] : [`quantile(${p}) is ${x}, where cumulative is only ${upTo}`]),
      ...(before <= p + slack
        ? []
        : [`below quantile(${p}), ${x}, cumulative is ${before} already`]),
    ]
  })
}

function supportEnds(distribution: Distribution): readonly string[] {
  const least = distribution.quantile(0)
  const most = distribution.quantile(1)
  const nearMost = distribution.quantile(1 - 1e-6)
  const between = (nearMost + most) / 2
  const tooWide =
    Number.isFinite(most) && !close(nearMost, most, 1e-9) && distribution.cumulative(between) >= 1
  return [
    ...(least >= 0 && least <= distribution.quantile(1e-12) ? [] : [`quantile(0) is ${least}`]),
    ...(most >= distribution.quantile(1 - 1e-12) ? [] : [`quantile(1) is ${most}`]),
    ...(distribution.cumulative(below(least)) <= slack ? [] : ['numbers below quantile(0) occur']),
    ...(distribution.cumulative(most) === 1 ? [] : ['numbers above quantile(1) occur']),
    ...(tooWide ? [`quantile(1) is ${most}, but cumulative is 1 at ${between}`] : []),
  ]
}

/** The integral is good for seven digits of a mean and six of a variance. */
function momentsIntegrate(distribution: Distribution): readonly string[] {
  const { mean, variance } = distribution
  const quantile = (p: number) => distribution.quantile(p)
  const integral = expectation(quantile, x => x)
  const centre = Number.isFinite(mean) ? mean : 0
  const spread = Number.isFinite(mean)
    ? expectation(quantile, x => (x - centre) * (x - centre))
    : Number.POSITIVE_INFINITY
  const rounding = 1e-15 * centre * centre
  return [
    ...(close(integral, mean, 1e-7) ? [] : [`mean is ${mean}, the integral ${integral}`]),
    ...(close(spread, variance, 1e-6) || Math.abs(spread - variance) <= rounding
      ? []
      : [`variance is ${variance}, the integral ${spread}`]),
  ]
}

/** By way of E[min(X, x)^order], which cuts off more smoothly. */
function momentsBelowIntegrate(distribution: Distribution): readonly string[] {
  const quantile = (p: number) => distribution.quantile(p)
  const whole = distribution.variance + distribution.mean ** 2
  const ends = [
    [1, Number.POSITIVE_INFINITY, distribution.mean],
    [2, Number.POSITIVE_INFINITY, whole],
    [1, -1, 0],
    [2, -1, 0],
  ] as const
  const inner = [0.3, 0.98].flatMap(p => {
    const x = quantile(p) * 1.01
    const beyond = 1 - distribution.cumulative(x)
    return ([1, 2] as const).map(order => {
      const integral = expectation(quantile, y => Math.min(x, y) ** order)
      return [order, x, integral - beyond * x ** order] as const
    })
  })
  return [...ends, ...inner]
    .map(([order, x, expected]) => ({
      order,
      x,
      expected,
      found: distribution.momentBelow(order, x),
    }))
    .filter(({ order, x, expected, found }) => {
      const size = Number.isFinite(x) ? Math.abs(x) ** order : expected
      return !close(found, expected, 1e-9) && !(Math.abs(found - expected) <= 1e-7 * size)
    })
    .map(
      ({ order, x, expected, found }) => `momentBelow(${order}, ${x}) is ${found}, not ${expected}`,
    )
}
