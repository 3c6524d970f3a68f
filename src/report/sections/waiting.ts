import { amountText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** How long functions waited for others and for resources, and what is billed for the time in which they only waited. */
export const waiting: SectionOf = ({ functions }) => {
  const all = Object.entries(functions).filter(
    ([, of]) => of.waiting.callsMs > 0 || of.waiting.queueMs > 0,
  )
  const { shown, left } = busiest(
    Object.fromEntries(all),
    most,
    of => of.waiting.gbSeconds,
    of => of.waiting.queueMs,
  )
  return {
    head: ['Waiting', 'in queues', 'for functions', 'GB-s meanwhile', 'of GB-s billed'],
    rows: shown.map(([name, { waiting: of, gbSeconds }]) => ({
      name,
      cells: [
        timeText(of.queueMs),
        timeText(of.callsMs),
        amountText(of.gbSeconds),
        amountText(gbSeconds),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}
