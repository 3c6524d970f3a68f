import { replay } from '../arrivalParts/replay.ts'
import { defineArrivals } from '../arrivalProcess.ts'
import { atLeast } from '../range.ts'

/** Arrivals at times that are written down. */
export const at = defineArrivals({
  name: 'at',
  summary:
    'One arrival at each of some times: for examples, tests and tables that are checked by hand.',
  parameters: {
    times: { kind: 'times', meaning: 'when, never decreasing', range: atLeast(0) },
  },
  draws: [],
  examples: [{ times: [0, 0.25, 0.25, 3] }, { times: [1e9] }],
  create: ({ times }) =>
    replay(
      times,
      times.map(() => 1),
    ),
})
