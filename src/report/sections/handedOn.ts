import { countText } from '../../math/units/numberText.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** What functions and sources gave to sources, most first. */
export const handedOn: SectionOf = ({ handedOn: all }) => {
  const sorted = all.toSorted((a, b) => b.count - a.count)
  const more = sorted.length - most
  return {
    head: ['Handed on', 'by', 'to', 'messages'],
    rows: sorted.slice(0, most).map(({ from, by, to, count }) => ({
      name: from,
      cells: [by, to, countText(count)],
    })),
    left: more > 0 ? [`and ${more} more`] : [],
  }
}
