import { defineDistribution } from '../distributionDefinition.ts'
import { leastRoot } from '../distributionParts/leastRoot.ts'
import { scratch } from '../distributionParts/scratch.ts'
import { weightedChoice } from '../distributionParts/weightedChoice.ts'
import { exp } from '../elementary/exp.ts'
import { expm1 } from '../elementary/expm1.ts'
import { log1p } from '../elementary/log1p.ts'
import { above } from '../range.ts'
import { incompleteGamma } from '../special/incompleteGamma.ts'

/** One of several exponentials, chosen anew for each number. */
export const hyperexponential = defineDistribution({
  name: 'hyperexponential',
  summary:
    'One of several exponentials, chosen anew for each number: for a cv above 1 that theory can still handle.',
  parameters: {
    means: { kind: 'quantities', meaning: 'the means of the exponentials', range: above(0) },
    weights: { kind: 'ratios', meaning: 'how often each is chosen, in any unit', range: above(0) },
  },
  check({ means, weights }) {
    if (means.length !== weights.length) {
      throw new RangeError(
        `hyperexponential needs one weight for each mean: found ${weights.length} weights ` +
          `for ${means.length} means`,
      )
    }
  },
  // Balanced means: both exponentials contribute the same to the mean.
  fromMeanAndCv(mean, cv) {
    if (!(cv > 1)) {
      throw new RangeError(`hyperexponential needs cv above 1: found ${cv}; lognormal takes any cv`)
    }
    const square = cv * cv
    const difference = Math.sqrt(((cv - 1) * (cv + 1)) / (square + 1))
    const often = (1 + difference) / 2
    const seldom = 1 / ((square + 1) * (1 + difference))
    return { means: [mean / (2 * often), mean / (2 * seldom)], weights: [often, seldom] }
  },
  draws: ['uniform', 'exponential'],
  examples: [
    { means: [10, 200], weights: [9, 1] },
    { mean: 100, cv: 4 },
    { means: [0.001, 1, 1000], weights: [0.998, 0.001, 0.001] },
  ],
  create({ means, weights }) {
    const { average, pick } = weightedChoice(weights)
    const scales = Float64Array.from(means)
    const overAll = (term: (mean: number) => number): number => average(i => term(scales[i]!))
    const mean = overAll(each => each)
    const shortest = means.reduce((a, b) => Math.min(a, b), Infinity)
    const longest = means.reduce((a, b) => Math.max(a, b), 0)
    return {
      mean,
      variance: overAll(each => each * each + (each - mean) * (each - mean)),
      cumulative: x => (x > 0 ? overAll(each => -expm1(-x / each)) : 0),
      quantile(p) {
        if (p === 1) return Number.POSITIVE_INFINITY
        const unit = -log1p(-p)
        const beyond = 1 - p
        const excess = (x: number) =>
          p < 0.5
            ? overAll(each => -expm1(-x / each)) - p
            : beyond - overAll(each => exp(-x / each))
        return leastRoot(excess, shortest * unit, longest * unit)
      },
      momentBelow(order, x) {
        if (x <= 0) return 0
        const whole = (each: number) => (order === 1 ? each : 2 * each * each)
        return overAll(each => whole(each) * incompleteGamma(order + 1, x / each).lower)
      },
      sampler(open) {
        const uniforms = open('uniform')
        const exponentials = open('exponential')
        const block = scratch()
        return {
          fill(out) {
            const choices = block(out.length)
            uniforms.fillUniform(choices)
            exponentials.fillExponential(out)
            for (let i = 0; i < out.length; i++) out[i] = scales[pick(choices[i]!)]! * out[i]!
          },
        }
      },
    }
  },
})
