import { countText, momentText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** What became of the messages of queues, how many waited, and when none was left. */
export const queues: SectionOf = ({ queues: all }) => {
  const { shown, left } = busiest(
    all,
    most,
    ({ deadLettered, expired }) => deadLettered + expired,
    of => of.NumberOfMessagesSent,
  )
  return {
    head: [
      'Queues',
      'sent',
      'received',
      'deleted',
      'dead-lettered',
      'visible',
      'max',
      'in flight max',
      'oldest',
      'drained at',
    ],
    rows: shown.map(([name, of]) => ({
      name,
      cells: [
        countText(of.NumberOfMessagesSent),
        countText(of.NumberOfMessagesReceived),
        countText(of.NumberOfMessagesDeleted),
        countText(of.deadLettered),
        countText(of.ApproximateNumberOfMessagesVisible),
        countText(of.visible.max),
        countText(of.inFlight.max),
        timeText(of.oldestMs),
        of.drainedAtMs === null ? '-' : momentText(of.drainedAtMs),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}
