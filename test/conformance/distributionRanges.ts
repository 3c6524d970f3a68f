import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import { type Check, onEveryExample, type Subject } from './check.ts'
import { rangeEnds } from './rangeEnds.ts'
import { flaws, refusal } from './refusal.ts'
import { sequence } from './sequence.ts'

/** Accepted error of a probability, and relative error of a number. */
const slack = 1e-10

/** Numbers below this lose digits, then all of them. */
const leastExact = 1e-290

const probabilities = [0, 1e-12, 1e-3, 0.25, 0.5, 0.75, 0.999, 1 - 1e-12, 1 - 2 ** -53]
const noProbabilities = [
  -0.5,
  -Number.MIN_VALUE,
  1 + 2 ** -52,
  1.5,
  Infinity,
  -Infinity,
  Number.NaN,
]

/** What holds everywhere that a user can get to. */
export const distributionRanges: readonly Check<Subject<DistributionDefinition, Distribution>>[] = [
  { claim: 'the ends of every range give numbers', violations: numbersAtEnds },
  {
    claim: 'quantile refuses what is no probability',
    violations: onEveryExample(law =>
      noProbabilities.flatMap(p =>
        flaws(`quantile(${p})`, () => law.quantile(p), ['p must', `${p}`]),
      ),
    ),
  },
]

function numbersAtEnds({
  definition,
  build,
}: Subject<DistributionDefinition, Distribution>): readonly string[] {
  return rangeEnds(definition).flatMap(given => {
    const wrong =
      refusal(() => build(given)) === undefined
        ? [...senseless(build(given)), ...unlikely(build(given))]
        : flaws('it', () => build(given), [])
    return wrong.map(violation => `${JSON.stringify(given)}: ${violation}`)
  })
}

/** Results that are no numbers, or infinite where they cannot be. */
function senseless(law: Distribution): readonly string[] {
  const places = [...probabilities, 1].map(p => law.quantile(p))
  const moments = places.flatMap(x =>
    ([1, 2] as const).map(
      order => [`momentBelow(${order}, ${x})`, law.momentBelow(order, x)] as const,
    ),
  )
  const positive = [['mean', law.mean], ['variance', law.variance], ...moments] as const
  const stray = sequence(law, 'ends', 2_000).filter(x => !(x >= 0 && x < Infinity))
  return [
    ...positive.filter(([, found]) => !(found >= 0)).map(([what, found]) => `${what} is ${found}`),
    ...places
      .slice(0, -1)
      .filter(x => !(x >= 0 && x < Infinity))
      .map(x => `a quantile is ${x}`),
    ...(stray.length === 0 ? [] : [`${stray[0]} is drawn`]),
  ]
}

/** Quantiles that do not belong to the probabilities. */
function unlikely(law: Distribution): readonly string[] {
  return probabilities.flatMap(p => {
    const x = law.quantile(p)
    const upTo = law.cumulative(x * (1 + slack))
    const before = law.cumulative(x * (1 - slack))
    const holds = upTo >= p - slack && upTo <= 1 && before >= 0 && before <= p + slack
    return holds || x < leastExact
      ? []
      : [`quantile(${p}) is ${x}, around which cumulative goes from ${before} to ${upTo}`]
  })
}
