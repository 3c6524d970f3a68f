import { amountText, countText } from '../../math/units/numberText.ts'
import type { SectionOf } from '../section.ts'

/** What pings cost, and what each warmer, or all together, were good for. */
export const warmers: SectionOf = result => ({
  head: ['Warmers', 'pings', 'cold', 'throttled', 'GB-s', 'cold starts avoided'],
  rows: Object.entries(result.warmers).map(([name, warmer]) => ({
    name,
    cells: [
      countText(warmer.pings),
      countText(warmer.coldPings),
      countText(warmer.throttledPings),
      amountText(warmer.gbSeconds),
      amountText(warmer.coldStartsAvoided),
    ],
  })),
  left: Object.values(result.warmers).some(({ comparedWithout }) => comparedWithout === 'all')
    ? [
        'Cold starts avoided are those of all warmers together: what one alone avoids was not tried.',
      ]
    : [],
})
