import { phaseVariance } from '../arrivalParts/phaseVariance.ts'
import { phaseWalk } from '../arrivalParts/phaseWalk.ts'
import { timeChange } from '../arrivalParts/timeChange.ts'
import { defineArrivals } from '../arrivalProcess.ts'
import { weightedChoice } from '../distributionParts/weightedChoice.ts'

/** Independent arrivals whose rate jumps at random. */
export const markov = defineArrivals({
  name: 'markov',
  summary:
    'Independent arrivals at a rate that jumps among phases (MMPP): for traffic that comes in waves nobody ' +
    'planned. Each phase lasts an exponential time, then any other follows; it starts as if it had run forever.',
  parameters: {
    phases: { kind: 'phases', meaning: 'the rates and how long each lasts on average' },
  },
  check({ phases }) {
    if (phases.every(({ rate }) => rate === 0)) {
      throw new RangeError('markov needs a phase with a rate above 0: found only rates of 0')
    }
  },
  draws: ['exponential'],
  examples: [
    {
      phases: [
        { rate: 10, stay: 300 },
        { rate: 500, stay: 20 },
      ],
    },
    {
      phases: [
        { rate: 0, stay: 10 },
        { rate: 1, stay: 1 },
        { rate: 1000, stay: 0.01 },
      ],
    },
  ],
  create({ phases }) {
    const { average } = weightedChoice(phases.map(({ stay }) => stay))
    const mean = average(i => phases[i]!.rate)
    const beyondPoisson = phaseVariance(phases, mean)
    return {
      loop: 'open',
      expectedCount: until => mean * until,
      countVariance: until => mean * until + beyondPoisson(until),
      expectedTime: count => (count > 0 ? count / mean : 0),
      sampler: open => timeChange(open('exponential'), phaseWalk(phases, open)),
    }
  },
})
