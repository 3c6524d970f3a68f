import { defineDistribution } from '../distributionDefinition.ts'
import { atLeast } from '../range.ts'

/** Every number is the same. */
export const constant = defineDistribution({
  name: 'constant',
  summary:
    'Always the same number: for fixed settings, and to see a rule without any chance in it.',
  parameters: {
    value: { kind: 'quantity', meaning: 'the number itself', range: atLeast(0) },
  },
  draws: [],
  examples: [{ value: 5 }, { value: 0 }],
  create: ({ value }) => ({
    mean: value,
    variance: 0,
    cumulative: x => (x >= value ? 1 : 0),
    quantile: () => value,
    momentBelow: (order, x) => (x >= value ? (order === 1 ? value : value * value) : 0),
    sampler: () => ({
      fill(out) {
        out.fill(value)
      },
    }),
  }),
})
