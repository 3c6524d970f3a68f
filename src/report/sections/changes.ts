import { momentText, timeText } from '../../math/units/numberText.ts'
import type { ChangeMeasures } from '../../metrics/changeMeasures.ts'
import type { SectionOf } from '../section.ts'

const most = 8

/** What somebody did while it ran, and how long it took until all was as before. */
export const changes: SectionOf = result => {
  const more = result.changes.length - most
  return {
    head: ['Changes', 'at', 'until', 'recovered after'],
    rows: result.changes.slice(0, most).map(({ what, atMs, untilMs, recovery }) => ({
      name: what,
      cells: [
        momentText(atMs),
        untilMs === null ? '–' : momentText(untilMs),
        recoveryText(recovery),
      ],
    })),
    left: more > 0 ? [`and ${more} more ${more === 1 ? 'change' : 'changes'}`] : [],
  }
}

/** The source that took longest. */
function recoveryText(recovery: ChangeMeasures['recovery']): string {
  const all = Object.entries(recovery).toSorted(
    ([, a], [, b]) => (b ?? Infinity) - (a ?? Infinity) || 0,
  )
  const [slowest] = all
  if (slowest === undefined) return '–'
  const [name, time] = slowest
  return time === null ? `${name} not yet` : `${name} ${timeText(time)}`
}
