import type { Parameters } from '../parameter.ts'
import { above, atLeast } from '../range.ts'

/** What one element of a list is made of, for the kinds whose elements have several parts. */
export const recordParameters = {
  components: {
    weight: {
      kind: 'ratio',
      meaning: 'how often this one is chosen, in any unit',
      range: above(0),
    },
    of: { kind: 'distribution', meaning: 'what is drawn then' },
  },
  profile: {
    at: { kind: 'time', meaning: 'when', range: atLeast(0) },
    rate: { kind: 'rate', meaning: 'the rate of arrivals then', range: atLeast(0) },
  },
  phases: {
    rate: { kind: 'rate', meaning: 'the rate of arrivals in this phase', range: atLeast(0) },
    stay: { kind: 'time', meaning: 'the mean time until the next phase', range: above(0) },
  },
} as const satisfies Readonly<Record<string, Parameters>>
