import { amountText, countText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** How limited resources were used and waited for. */
export const resources: SectionOf = ({ resources: all }) => {
  const { shown, left } = busiest(
    all,
    most,
    ({ refused, gaveUp, failed }) => refused + gaveUp + failed,
    ({ uses }) => uses,
  )
  return {
    head: [
      'Resources',
      'uses',
      'busy mean',
      'max',
      'waiting max',
      'wait p50',
      'p99',
      'refused',
      'gave up',
      'failed',
    ],
    rows: shown.map(([name, { uses, busy, queued, wait, refused, gaveUp, failed }]) => ({
      name,
      cells: [
        countText(uses),
        amountText(busy.mean),
        countText(busy.max),
        countText(queued.max),
        timeText(wait.p50),
        timeText(wait.p99),
        ...[refused, gaveUp, failed].map(countText),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}
