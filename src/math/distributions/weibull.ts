import { defineDistribution } from '../distributionDefinition.ts'
import { exp } from '../elementary/exp.ts'
import { expm1 } from '../elementary/expm1.ts'
import { log } from '../elementary/log.ts'
import { log1p } from '../elementary/log1p.ts'
import { pow } from '../elementary/pow.ts'
import { above, between } from '../range.ts'
import { incompleteGamma } from '../special/incompleteGamma.ts'
import { logGamma } from '../special/logGamma.ts'
import { monotoneRoot } from '../special/monotoneRoot.ts'

/** From here on the second moment of every allowed scale is finite. */
const leastShape = 0.05

/** Up to here the variance keeps eleven digits; it is a difference of near numbers. */
const mostShape = 2000

/** A power of an exponential number. */
export const weibull = defineDistribution({
  name: 'weibull',
  summary:
    'A power of an exponential: for lifetimes; below shape 1 the old last longer, above it they wear out.',
  parameters: {
    shape: {
      kind: 'ratio',
      meaning: 'the shape: 1 is exponential',
      range: between(leastShape, mostShape),
    },
    scale: { kind: 'quantity', meaning: 'the 63.2% quantile', range: above(0) },
  },
  fromMeanAndCv(mean, cv) {
    if (!(cv >= leastCv && cv <= mostCv)) {
      throw new RangeError(
        `weibull needs cv ${leastCv} to ${mostCv}: found ${cv}; lognormal takes any cv`,
      )
    }
    const goal = log1p(cv * cv)
    const inverse = exp(monotoneRoot(logInverse => logSquares(exp(logInverse)) - goal, log(cv), 1))
    return { shape: 1 / inverse, scale: mean / exp(logGamma(1 + inverse)) }
  },
  fromQuantiles(low, high) {
    if (low.value === 0) throw new RangeError('weibull needs quantiles above 0: found 0')
    const from = -log1p(-low.p)
    const shape = log(-log1p(-high.p) / from) / log(high.value / low.value)
    return { shape, scale: low.value / pow(from, 1 / shape) }
  },
  draws: ['exponential'],
  examples: [
    { shape: 2, scale: 100 },
    { shape: 0.5, scale: 30 },
    { mean: 100, cv: 0.25 },
    { p50: 80, p99: 400 },
  ],
  create({ shape, scale }) {
    const power = 1 / shape
    const mean = scale * exp(logGamma(1 + power))
    const ofX = (x: number) => pow(x / scale, shape)
    return {
      mean,
      variance: mean * mean * expm1(logSquares(power)),
      cumulative: x => (x > 0 ? -expm1(-ofX(x)) : 0),
      quantile: p => scale * pow(-log1p(-p), power),
      momentBelow(order, x) {
        if (x <= 0) return 0
        const whole = order === 1 ? mean : mean * mean * exp(logSquares(power))
        return whole * incompleteGamma(1 + order * power, ofX(x)).lower
      },
      sampler(open) {
        const exponentials = open('exponential')
        return {
          fill(out) {
            exponentials.fillExponential(out)
            for (let i = 0; i < out.length; i++) out[i] = scale * pow(out[i]!, power)
          },
        }
      },
    }
  },
})

/** Outside of these the squares below are too near to 0, or too large, to be solved for. */
const leastCv = 0.001
const mostCv = 1000

/** log(E[X²] / E[X]²) for shape 1/power: rises with the power. */
function logSquares(power: number): number {
  return logGamma(1 + 2 * power) - 2 * logGamma(1 + power)
}
