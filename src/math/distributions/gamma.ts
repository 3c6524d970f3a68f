import { defineDistribution } from '../distributionDefinition.ts'
import { gammaSampler } from '../distributionParts/gammaSampler.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { above, between } from '../range.ts'
import { gammaQuantile } from '../special/gammaQuantile.ts'
import { incompleteGamma } from '../special/incompleteGamma.ts'
import { monotoneRoot } from '../special/monotoneRoot.ts'

/** Within these the incomplete gamma function is exact to 1e-12. */
const leastShape = 1e-3
const mostShape = 1e6
const leastCv = 1 / Math.sqrt(mostShape)
const mostCv = 1 / Math.sqrt(leastShape)

/** Sums of exponential numbers, and what lies between. */
export const gamma = defineDistribution({
  name: 'gamma',
  summary:
    'The sum of `shape` exponential steps (Erlang where shape is whole): for work in several stages.',
  parameters: {
    shape: {
      kind: 'ratio',
      meaning: 'the number of exponential steps',
      range: between(leastShape, mostShape),
    },
    scale: { kind: 'quantity', meaning: 'the mean of one step', range: above(0) },
  },
  fromMeanAndCv(mean, cv) {
    if (!(cv >= leastCv && cv <= mostCv)) {
      throw new RangeError(`gamma needs cv 0.001 to 31.6: found ${cv}; lognormal takes any cv`)
    }
    const scale = mean * cv * cv
    return { shape: Math.min(mostShape, Math.max(leastShape, 1 / (cv * cv))), scale }
  },
  fromQuantiles(low, high) {
    const quotient = (shape: number) => quotientOfQuantiles(shape, low.p, high.p)
    const wanted = high.value / low.value
    if (!(wanted >= quotient(mostShape) && wanted <= quotient(leastShape) && wanted < Infinity)) {
      throw new RangeError(
        `gamma needs the higher quantile to be ${quotient(mostShape)} to ${quotient(leastShape)} ` +
          `times the lower: found ${wanted}; lognormal takes any two quantiles above 0`,
      )
    }
    const excess = (logShape: number) => log(wanted) - log(quotient(exp(logShape)))
    const shape = exp(monotoneRoot(excess, 0, 1))
    return { shape, scale: high.value / gammaQuantile(shape, high.p) }
  },
  draws: ['normal', 'uniform', 'exponential'],
  examples: [
    { shape: 4, scale: 20 },
    { shape: 0.2, scale: 1000 },
    { mean: 100, cv: 0.1 },
    { p50: 80, p99: 400 },
  ],
  create: ({ shape, scale }) => ({
    mean: shape * scale,
    variance: shape * scale * scale,
    cumulative: x => (x > 0 ? incompleteGamma(shape, x / scale).lower : 0),
    quantile: p => scale * gammaQuantile(shape, p),
    momentBelow(order, x) {
      if (x <= 0) return 0
      const whole = order === 1 ? shape * scale : shape * (shape + 1) * scale * scale
      return whole * incompleteGamma(shape + order, x / scale).lower
    },
    sampler: open => gammaSampler(shape, scale, open),
  }),
})

/** How many times the quantile at `low` fits into the one at `high`: falls as the shape rises. */
function quotientOfQuantiles(shape: number, low: number, high: number): number {
  const lower = gammaQuantile(shape, low)
  return lower === 0 ? Number.POSITIVE_INFINITY : gammaQuantile(shape, high) / lower
}
