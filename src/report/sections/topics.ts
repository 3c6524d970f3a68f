import { amountText, countText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** How many event pollers read the topics of Kafka, and how far behind they were. */
export const topics: SectionOf = ({ streams }) => {
  const all = Object.fromEntries(
    Object.entries(streams).filter(([, { MaxOffsetLag }]) => MaxOffsetLag !== null),
  )
  const { shown, left } = busiest(
    all,
    most,
    ({ SumOffsetLag }) => SumOffsetLag ?? 0,
    of => of.backlog + of.IncomingRecords,
  )
  return {
    head: [
      'Topics',
      'partitions',
      'committed',
      'pollers',
      'max',
      'batches max',
      'lag of one',
      'of all',
    ],
    rows: shown.map(([name, of]) => ({
      name,
      cells: [
        countText(of.ShardCount),
        countText(of.CommittedEventCount ?? 0),
        amountText(of.pollers?.mean ?? null),
        countText(of.pollers?.max ?? 0),
        countText(of.batches.max),
        countText(of.MaxOffsetLag ?? 0),
        countText(of.SumOffsetLag ?? 0),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}
