import { defineDistribution } from '../distributionDefinition.ts'
import { below } from '../distributionParts/below.ts'
import { leastRoot } from '../distributionParts/leastRoot.ts'
import { atLeast } from '../range.ts'

/** Another distribution, later by a constant. */
export const shifted = defineDistribution({
  name: 'shifted',
  summary: 'Another distribution plus a constant: for what takes a fixed time at least.',
  parameters: {
    by: { kind: 'quantity', meaning: 'what is added', range: atLeast(0) },
    of: { kind: 'distribution', meaning: 'the distribution to which it is added' },
  },
  draws: [],
  examples: [
    { by: 5, of: { exponential: 10 } },
    { by: 1000, of: { constant: 0.1 } },
    {
      by: 20,
      of: {
        mixture: [
          { weight: 1, of: { constant: 3 } },
          { weight: 1, of: { exponential: 1 } },
        ],
      },
    },
  ],
  create({ by, of }) {
    // Sums are rounded: this is the largest y whose sum still counts as at most x.
    const before = (x: number): number => {
      if (x === Infinity) return x
      const room = 2 * Number.EPSILON * x
      const guess = x - by
      return below(leastRoot(y => (y + by > x ? 1 : -1), Math.max(0, guess - room), guess + room))
    }
    const cumulative = (x: number) => (x < by ? 0 : of.cumulative(before(x)))
    return {
      mean: by + of.mean,
      variance: of.variance,
      cumulative,
      quantile: p => by + of.quantile(p),
      momentBelow(order, x) {
        if (x < by) return 0
        const y = before(x)
        const first = of.momentBelow(1, y)
        const chance = of.cumulative(y)
        if (order === 1) return first + by * chance
        return of.momentBelow(2, y) + 2 * by * first + by * by * chance
      },
      sampler(open) {
        const inner = of.sampler(purpose => open(`of/${purpose}`))
        return {
          fill(out) {
            inner.fill(out)
            for (let i = 0; i < out.length; i++) out[i] = by + out[i]!
          },
        }
      },
    }
  },
})
