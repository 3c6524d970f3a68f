import { countText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** What functions were handed for which nobody waits, and how old it was when it was invoked. */
export const events: SectionOf = ({ functions }) => {
  const { shown, left } = busiest(
    Object.fromEntries(
      Object.entries(functions).filter(([, { AsyncEventsReceived }]) => AsyncEventsReceived > 0),
    ),
    most,
    ({ AsyncEventsDropped }) => AsyncEventsDropped,
    ({ AsyncEventsReceived }) => AsyncEventsReceived,
  )
  return {
    head: ['Events', 'received', 'given up', 'age p50', 'p99', 'max'],
    rows: shown.map(([name, { AsyncEventAge, AsyncEventsDropped, AsyncEventsReceived }]) => ({
      name,
      cells: [
        countText(AsyncEventsReceived),
        countText(AsyncEventsDropped),
        timeText(AsyncEventAge.p50),
        timeText(AsyncEventAge.p99),
        timeText(AsyncEventAge.max),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}
