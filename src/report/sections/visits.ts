import { countText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** How those who came got on, where each does one thing after another. */
export const visits: SectionOf = ({ sources }) => {
  const all = Object.entries(sources).flatMap(([name, of]) =>
    of.visits === null ? [] : [[name, of.visits] as const],
  )
  const { shown, left } = busiest(Object.fromEntries(all), most, ({ began }) => began)
  return {
    head: ['Visits', 'came', 'completed', 'broken', 'inside', 'time p50', 'p99'],
    rows: shown.map(([name, { began, completed, broken, inside, time }]) => ({
      name,
      cells: [
        ...[began, completed, broken, inside].map(countText),
        timeText(time.p50),
        timeText(time.p99),
      ],
    })),
    left: left.length === 0 ? [] : [`and those of ${left.length} more`],
  }
}
