import { defineDistribution } from '../distributionDefinition.ts'
import { exp } from '../elementary/exp.ts'
import { expm1 } from '../elementary/expm1.ts'
import { log } from '../elementary/log.ts'
import { log1p } from '../elementary/log1p.ts'
import { normalQuantile } from '../elementary/normalQuantile.ts'
import { above, between } from '../range.ts'
import { normalCumulative } from '../special/normalCumulative.ts'

/** Nearer to 0 the rounding of a number is more than its chance: constant is what is meant. */
const leastSigma = 1e-9

/** Up to this the second moment of every allowed median is finite: median² exp(2 sigma²). */
const mostSigma = 10

/** The exponential of a normal number. */
export const lognormal = defineDistribution({
  name: 'lognormal',
  summary: 'Many small factors multiplied, with a long right tail: the usual shape of durations.',
  parameters: {
    median: {
      kind: 'quantity',
      meaning: 'the number that half of all stay below',
      range: above(0),
    },
    sigma: {
      kind: 'ratio',
      meaning: 'the standard deviation of the natural logarithm',
      range: between(leastSigma, mostSigma),
    },
  },
  fromMeanAndCv: (mean, cv) => ({
    median: mean / Math.sqrt(1 + cv * cv),
    sigma: Math.sqrt(log1p(cv * cv)),
  }),
  fromQuantiles(low, high) {
    if (low.value === 0) throw new RangeError('lognormal needs quantiles above 0: found 0')
    const from = normalQuantile(low.p)
    const sigma = log(high.value / low.value) / (normalQuantile(high.p) - from)
    return { median: low.value * exp(-sigma * from), sigma }
  },
  draws: ['normal'],
  examples: [
    { median: 80, sigma: 0.5 },
    { p50: 80, p99: 400 },
    { mean: 100, cv: 3 },
    { median: 1e6, sigma: 0.001 },
  ],
  create({ median, sigma }) {
    const square = sigma * sigma
    const mean = median * exp(square / 2)
    return {
      mean,
      variance: mean * mean * expm1(square),
      cumulative: x => (x > 0 ? normalCumulative(log(x / median) / sigma) : 0),
      quantile: p => median * exp(sigma * normalQuantile(p)),
      momentBelow(order, x) {
        if (x <= 0) return 0
        const whole = order === 1 ? mean : mean * mean * exp(square)
        return whole * normalCumulative(log(x / median) / sigma - order * sigma)
      },
      sampler(open) {
        const normals = open('normal')
        return {
          fill(out) {
            normals.fillNormal(out)
            for (let i = 0; i < out.length; i++) out[i] = median * exp(sigma * out[i]!)
          },
        }
      },
    }
  },
})
