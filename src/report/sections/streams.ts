import { amountText, countText, momentText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** What became of the records of streams, how old they were, and when Lambda had caught up. */
export const streams: SectionOf = ({ streams: all }) => {
  const { shown, left } = busiest(
    all,
    most,
    ({ IteratorAge }) => IteratorAge.max ?? 0,
    of => of.backlog + of.IncomingRecords,
  )
  return {
    head: [
      'Streams',
      'records',
      'done',
      'given up',
      'expired',
      'waiting',
      'per batch',
      'age p50',
      'max',
      'blocked',
      'caught up at',
    ],
    rows: shown.map(([name, of]) => ({
      name,
      cells: [
        countText(of.backlog + of.IncomingRecords),
        countText(of.checkpointed),
        countText(of.DroppedEventCount + of.OnFailureDestinationDeliveredEventCount),
        countText(of.expired),
        countText(of.waiting),
        amountText(of.batchSize),
        timeText(of.IteratorAge.p50),
        timeText(of.IteratorAge.max),
        of.blockedMs === 0 ? '-' : timeText(of.blockedMs),
        of.caughtUpAtMs === null ? '-' : momentText(of.caughtUpAtMs),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}
