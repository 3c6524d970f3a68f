import { defineArrivals } from '../arrivalProcess.ts'
import { atLeast } from '../range.ts'

/** Independent arrivals at a steady rate. */
export const poisson = defineArrivals({
  name: 'poisson',
  summary:
    'Independent arrivals at a steady rate: what many users who know nothing of each other send.',
  parameters: {
    rate: { kind: 'rate', meaning: 'the mean number of arrivals per time', range: atLeast(0) },
  },
  draws: ['exponential'],
  examples: [{ rate: 200 }, { rate: 1e-6 }],
  create: ({ rate }) => ({
    loop: 'open',
    expectedCount: until => rate * until,
    countVariance: until => rate * until,
    expectedTime: count => (count > 0 ? count / rate : 0),
    // Summed in units of expected arrivals: another rate scales every time and moves none else.
    sampler(open) {
      const exponentials = open('exponential')
      let expected = 0
      return {
        fill(out) {
          exponentials.fillExponential(out)
          for (let i = 0; i < out.length; i++) {
            expected += out[i]!
            out[i] = expected / rate
          }
        },
      }
    },
  }),
})
