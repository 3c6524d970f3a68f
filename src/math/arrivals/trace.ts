import { replay } from '../arrivalParts/replay.ts'
import { defineArrivals } from '../arrivalProcess.ts'
import { atLeast } from '../range.ts'

/** Recorded arrivals, replayed. */
export const trace = defineArrivals({
  name: 'trace',
  summary:
    'Replays what was recorded: times and how many arrived at each, as logs and metrics give them.',
  parameters: {
    times: { kind: 'times', meaning: 'when, never decreasing', range: atLeast(0) },
    counts: {
      kind: 'counts',
      meaning: 'how many at each time; one each where not given',
      range: atLeast(0),
      fallback: [],
    },
  },
  check({ times, counts }) {
    if (counts.length > 0 && counts.length !== times.length) {
      throw new RangeError(
        `trace needs one count for each time: found ${counts.length} counts ` +
          `for ${times.length} times`,
      )
    }
  },
  draws: [],
  examples: [{ times: [0, 60, 120, 180], counts: [12, 0, 7, 300] }, { times: [0.5, 0.5, 86400] }],
  create: ({ times, counts }) =>
    replay(
      times,
      times.map((_, i) => counts[i] ?? 1),
    ),
})
