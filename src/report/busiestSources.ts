import { countText } from '../math/units/numberText.ts'
import type { Measures, SourceMeasures } from '../metrics/measures.ts'
import { type Busiest, busiest } from './busiest.ts'

const most = 10

/** The sources that a report shows: where there are many, the most throttled and the largest. */
export function busiestSources(sources: Measures['sources']): Busiest<SourceMeasures> {
  return busiest(
    sources,
    most,
    ({ outcomes }) => outcomes.throttled,
    ({ arrivals }) => arrivals,
  )
}

/** What is to be said of the sources that are left out. */
export function sourcesLeft(left: readonly SourceMeasures[]): string[] {
  if (left.length === 0) return []
  const total = (of: (measures: SourceMeasures) => number) =>
    countText(left.reduce((sum, measures) => sum + of(measures), 0))
  const many = left.length === 1 ? '1 more source' : `${countText(left.length)} more sources`
  const arrivals = total(measures => measures.arrivals)
  return [
    `and ${many}: ${arrivals} arrivals, ${total(({ outcomes }) => outcomes.throttled)} throttled`,
  ]
}
