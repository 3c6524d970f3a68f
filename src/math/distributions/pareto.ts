import { defineDistribution } from '../distributionDefinition.ts'
import { exp } from '../elementary/exp.ts'
import { expm1 } from '../elementary/expm1.ts'
import { log } from '../elementary/log.ts'
import { log1p } from '../elementary/log1p.ts'
import { above, between } from '../range.ts'

/** From here on no draw is infinite: it would take one of a chance below 1e-20. */
const leastShape = 0.1

/** Further on the law is a constant but for rounding. */
const mostShape = 1e6

/** A power law from a least value on. */
export const pareto = defineDistribution({
  name: 'pareto',
  summary:
    'A power law from a least value on: for sizes and durations whose rare giants carry much of the sum.',
  parameters: {
    scale: { kind: 'quantity', meaning: 'the least value', range: above(0) },
    shape: {
      kind: 'ratio',
      meaning: 'the tail index: up to 1 the mean is infinite, up to 2 the variance',
      range: between(leastShape, mostShape),
    },
  },
  fromMeanAndCv(mean, cv) {
    const shape = 1 + Math.sqrt(1 + 1 / (cv * cv))
    return { scale: (mean * (shape - 1)) / shape, shape }
  },
  fromQuantiles(low, high) {
    if (low.value === 0) throw new RangeError('pareto needs quantiles above 0: found 0')
    const from = log1p(-low.p)
    const shape = (from - log1p(-high.p)) / log(high.value / low.value)
    return { scale: low.value * exp(from / shape), shape }
  },
  draws: ['exponential'],
  examples: [
    { scale: 10, shape: 2.5 },
    { scale: 1, shape: 0.9 },
    { mean: 100, cv: 0.5 },
    { p50: 80, p99: 400 },
  ],
  create({ scale, shape }) {
    const beyondMean = shape - 1
    return {
      mean: shape > 1 ? (shape * scale) / beyondMean : Number.POSITIVE_INFINITY,
      variance:
        shape > 2
          ? (scale * scale * shape) / (beyondMean * beyondMean * (shape - 2))
          : Number.POSITIVE_INFINITY,
      cumulative: x => (x > scale ? -expm1(-shape * log(x / scale)) : 0),
      quantile: p => scale * exp(-log1p(-p) / shape),
      momentBelow(order, x) {
        if (x <= scale) return 0
        const length = log(x / scale)
        const growth = order - shape
        const sum = growth === 0 ? length : expm1(growth * length) / growth
        return shape * sum * (order === 1 ? scale : scale * scale)
      },
      sampler(open) {
        const exponentials = open('exponential')
        return {
          fill(out) {
            exponentials.fillExponential(out)
            for (let i = 0; i < out.length; i++) out[i] = scale * exp(out[i]! / shape)
          },
        }
      },
    }
  },
})
