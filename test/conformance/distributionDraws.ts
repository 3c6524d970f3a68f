import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import { type Check, type Effort, onEveryExample, type Subject } from './check.ts'
import { expectation } from './expectation.ts'
import { type HeavyTail, heavyTails } from './heavyTails.ts'
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts'
import { sequence } from './sequence.ts'
import { squareDeviations } from './squareDeviations.ts'

/** Draws behave as the distribution says. */
export const distributionDraws: readonly Check<Subject<DistributionDefinition, Distribution>>[] = [
  {
    claim: 'mean and variance of the draws are within 4 standard errors',
    violations: onEveryExample((distribution, effort, { definition }) => {
      const tails = heavyTails.filter(
        tail => tail.names.includes(definition.name) && tail.when(distribution),
      )
      return momentsOfDraws(distribution, effort, tails)
    }),
  },
  {
    claim: 'draws are finite, not negative and within the support',
    violations: onEveryExample(strayDraws),
  },
  { claim: 'draws follow cumulative', violations: onEveryExample(shapeOfDraws) },
  { claim: 'neighbouring draws are uncorrelated', violations: onEveryExample(neighbours) },
]

/** Plain moments unless the tail is excused, and always those of the draws cut off at 99.9%. */
function momentsOfDraws(
  distribution: Distribution,
  { draws }: Effort,
  tails: readonly HeavyTail[],
): readonly string[] {
  const numbers = sequence(distribution, 'moments', draws)
  const excused = (moment: string) => tails.some(tail => tail.moment === moment)
  const { mean, variance } = distribution
  const quantile = (p: number) => distribution.quantile(p)
  const most = quantile(0.999)
  const cutMean = expectation(quantile, x => Math.min(x, most))
  const cutVariance = expectation(quantile, x => (Math.min(x, most) - cutMean) ** 2)
  const plain = compared('draws', numbers, mean, variance, Number.POSITIVE_INFINITY)
  const cut = compared('draws cut off at 99.9%', numbers, cutMean, cutVariance, most)
  return [
    ...(excused('mean') ? [] : plain.mean),
    ...(excused('variance') ? [] : plain.variance),
    ...cut.mean,
    ...cut.variance,
  ]
}

function compared(
  what: string,
  numbers: Float64Array,
  mean: number,
  variance: number,
  most: number,
): { readonly mean: readonly string[]; readonly variance: readonly string[] } {
  const found = squareDeviations(numbers, mean, most)
  const rounding = 1e-9 * mean
  const meanHolds = Math.abs(found.mean) <= 4 * found.meanError + rounding
  const varianceHolds =
    Math.abs(found.square - variance) <=
    4 * found.squareError + 1e-9 * variance + rounding * rounding
  return {
    mean: meanHolds ? [] : [`the mean of ${what} is ${mean + found.mean}, not ${mean}`],
    variance: varianceHolds
      ? []
      : [`the variance of ${what} is ${found.square} ± ${found.squareError}, not ${variance}`],
  }
}

function strayDraws(distribution: Distribution, { shapeDraws }: Effort): readonly string[] {
  const least = distribution.quantile(0)
  const most = distribution.quantile(1)
  const stray = sequence(distribution, 'support', shapeDraws).filter(
    x => !(x >= 0 && x >= least && x <= most && x < Number.POSITIVE_INFINITY),
  )
  return stray.length === 0 ? [] : [`${stray[0]} is drawn, not in ${least} to ${most}`]
}

function shapeOfDraws(
  distribution: Distribution,
  { shapeDraws, shapeSeeds }: Effort,
): readonly string[] {
  return Array.from({ length: shapeSeeds }, (_, seed) => {
    const numbers = sequence(distribution, `shape ${seed}`, shapeDraws)
    return kolmogorovSmirnov(numbers, x => distribution.cumulative(x))
  })
    .filter(chance => !(chance > 1e-4))
    .map(chance => `draws lie so far from cumulative with a chance of ${chance}`)
}

/** On the scale of probability, where every law has moments. */
function neighbours(distribution: Distribution, { shapeDraws }: Effort): readonly string[] {
  const ranks = sequence(distribution, 'neighbours', shapeDraws).map(x =>
    distribution.cumulative(x),
  )
  const mean = ranks.reduce((sum, p) => sum + p, 0) / ranks.length
  let product = 0
  let square = 0
  ranks.forEach((p, i) => {
    product += (p - mean) * ((ranks[i + 1] ?? mean) - mean)
    square += (p - mean) ** 2
  })
  const deviation = square === 0 ? 0 : (product / square) * Math.sqrt(ranks.length)
  return Math.abs(deviation) <= 4 ? [] : [`they are correlated by ${deviation} standard errors`]
}
