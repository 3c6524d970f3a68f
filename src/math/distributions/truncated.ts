import type { Distribution } from '../distribution.ts'
import { defineDistribution } from '../distributionDefinition.ts'
import { below } from '../distributionParts/below.ts'
import { atLeast } from '../range.ts'

/** Less than this cannot be drawn from with twelve digits left. */
const leastChance = 1e-4

/** Another distribution, on the condition that it stays within bounds. */
export const truncated = defineDistribution({
  name: 'truncated',
  summary:
    'Another distribution without what lies outside of two bounds: the rest becomes likelier in proportion.',
  parameters: {
    of: { kind: 'distribution', meaning: 'the distribution that is cut' },
    low: { kind: 'quantity', meaning: 'the least number kept', range: atLeast(0), fallback: 0 },
    high: {
      kind: 'quantity',
      meaning: 'the greatest number kept; everything where not given',
      range: atLeast(0),
      fallback: Number.POSITIVE_INFINITY,
    },
  },
  check({ of, low, high }, written) {
    if (!(low <= high)) {
      const found = `found low ${written('low')} and high ${written('high')}`
      throw new RangeError(`high must be at least low: ${found}`)
    }
    const chance = of.cumulative(high) - chanceBelow(of, low)
    if (!(chance >= leastChance)) {
      throw new RangeError(
        `truncated must keep at least ${leastChance} of the distribution: found ${chance} ` +
          `from ${written('low')} to ${written('high')}`,
      )
    }
  },
  draws: ['uniform'],
  examples: [
    { of: { lognormal: { p50: 80, p99: 400 } }, high: 900 },
    { of: { exponential: 10 }, low: 5, high: 6 },
    { of: { pareto: { scale: 1, shape: 0.9 } }, low: 2, high: 1e6 },
    { of: { empirical: [1, 2, 3, 4] }, low: 2, high: 3 },
  ],
  create({ of, low, high }) {
    const from = chanceBelow(of, low)
    const chance = of.cumulative(high) - from
    const within = (x: number) => Math.min(high, Math.max(low, x))
    // Rounding must not turn a chance below 1 into the end of the inner distribution.
    const quantile = (p: number) =>
      within(of.quantile(Math.min(p < 1 ? below(1) : 1, from + p * chance)))
    const momentBelow = (order: 1 | 2, x: number): number => {
      if (x < low) return 0
      const upTo = of.momentBelow(order, Math.min(x, high))
      return (upTo - (low > 0 ? of.momentBelow(order, below(low)) : 0)) / chance
    }
    const mean = momentBelow(1, high)
    const square = momentBelow(2, high)
    return {
      mean,
      // Of 15 digits this difference loses as many as the mean square over the variance has:
      // bounds that leave the mean to a millionth leave three.
      variance: square === Infinity ? Infinity : Math.max(0, square - mean * mean),
      cumulative: x =>
        x < low ? 0 : Math.min(1, (of.cumulative(Math.min(x, high)) - from) / chance),
      quantile,
      momentBelow,
      sampler(open) {
        const uniforms = open('uniform')
        return {
          fill(out) {
            uniforms.fillUniform(out)
            for (let i = 0; i < out.length; i++) out[i] = quantile(out[i]!)
          },
        }
      },
    }
  },
})

/** P(X < x) of a law that has only non-negative numbers. */
function chanceBelow(of: Distribution, x: number): number {
  return x > 0 ? of.cumulative(below(x)) : 0
}
