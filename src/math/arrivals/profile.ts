import { integratedRate } from '../arrivalParts/integratedRate.ts'
import { timeChange } from '../arrivalParts/timeChange.ts'
import { defineArrivals } from '../arrivalProcess.ts'

/** Independent arrivals whose rate runs straight from point to point. */
export const profile = defineArrivals({
  name: 'profile',
  summary:
    'Independent arrivals whose rate runs straight from point to point; before the first and after ' +
    'the last its rate holds: for launches, ramps and load tests.',
  parameters: {
    points: { kind: 'profile', meaning: 'times and the rates then; two at one time are a jump' },
  },
  draws: ['exponential'],
  examples: [
    {
      points: [
        { at: 0, rate: 50 },
        { at: 1200, rate: 800 },
        { at: 1800, rate: 800 },
      ],
    },
    {
      points: [
        { at: 10, rate: 0 },
        { at: 10, rate: 1000 },
        { at: 10.5, rate: 1000.001 },
        { at: 12, rate: 0 },
      ],
    },
  ],
  create({ points }) {
    const rate = integratedRate(points)
    return {
      loop: 'open',
      expectedCount: rate.expected,
      countVariance: rate.expected,
      expectedTime: rate.timeOf,
      sampler: open => timeChange(open('exponential'), rate.timeOf),
    }
  },
})
