import { defineDistribution } from '../distributionDefinition.ts'
import { expm1 } from '../elementary/expm1.ts'
import { log1p } from '../elementary/log1p.ts'
import { above } from '../range.ts'
import { incompleteGamma } from '../special/incompleteGamma.ts'

/** Without memory: how long it already took says nothing about how long it will take. */
export const exponential = defineDistribution({
  name: 'exponential',
  summary:
    'Without memory, cv 1: for the gaps between independent events, and to compare with queueing theory.',
  parameters: {
    mean: { kind: 'quantity', meaning: 'the average', range: above(0) },
  },
  draws: ['exponential'],
  examples: [{ mean: 80 }, { mean: 1e-6 }],
  create: ({ mean }) => ({
    mean,
    variance: mean * mean,
    cumulative: x => (x > 0 ? -expm1(-x / mean) : 0),
    quantile: p => -mean * log1p(-p),
    momentBelow(order, x) {
      if (x <= 0) return 0
      const whole = order === 1 ? mean : 2 * mean * mean
      return whole * incompleteGamma(order + 1, x / mean).lower
    },
    sampler(open) {
      const exponentials = open('exponential')
      return {
        fill(out) {
          exponentials.fillExponential(out)
          for (let i = 0; i < out.length; i++) out[i] = mean * out[i]!
        },
      }
    },
  }),
})
