import { countText } from '../../math/units/numberText.ts'
import type { OutcomeCounts } from '../../metrics/measures.ts'
import { busiestSources, sourcesLeft } from '../busiestSources.ts'
import type { SectionOf } from '../section.ts'

/** What every source shows, and what only those of events may have. */
type Column = readonly [outcome: keyof OutcomeCounts, title: string]

const always: readonly Column[] = [
  ['completed', 'completed'],
  ['failed', 'failed'],
  ['timedOut', 'timed out'],
  ['throttled', 'throttled'],
]
const inFlight: Column = ['inFlight', 'in flight']
const ofEvents: readonly Column[] = [
  ['dropped', 'dropped'],
  ['expired', 'expired'],
  ['deadLettered', 'dead-lettered'],
  ['filtered', 'filtered out'],
]

/** What became of the requests of each source. */
export const sources: SectionOf = result => {
  const { shown, left } = busiestSources(result.sources)
  const isSeen = (outcome: keyof OutcomeCounts) => shown.some(([, of]) => of.outcomes[outcome] > 0)
  const columns = [...always, ...ofEvents.filter(([outcome]) => isSeen(outcome)), inFlight]
  return {
    head: ['Sources', 'arrivals', ...columns.map(([, title]) => title)],
    rows: shown.map(([name, { arrivals, outcomes }]) => ({
      name,
      cells: [arrivals, ...columns.map(([outcome]) => outcomes[outcome])].map(countText),
    })),
    left: sourcesLeft(left),
  }
}
