import { countText } from '../../math/units/numberText.ts'
import { busiestSources, sourcesLeft } from '../busiestSources.ts'
import type { SectionOf } from '../section.ts'

/** What became of the requests of each source. */
export const sources: SectionOf = result => {
  const { shown, left } = busiestSources(result.sources)
  return {
    head: ['Sources', 'arrivals', 'completed', 'failed', 'timed out', 'throttled', 'in flight'],
    rows: shown.map(([name, { arrivals, outcomes }]) => ({
      name,
      cells: [
        arrivals,
        outcomes.completed,
        outcomes.failed,
        outcomes.timedOut,
        outcomes.throttled,
        outcomes.inFlight,
      ].map(countText),
    })),
    left: sourcesLeft(left),
  }
}
