import { countText, momentText } from '../../math/units/numberText.ts'
import { throttleLimits } from '../../model/throttleLimit.ts'
import type { SectionOf } from '../section.ts'

const most = 6

/** Which limits refused requests, those that refused most first, and when first and last. */
export const limits: SectionOf = ({ functions }) => {
  const all = Object.entries(functions)
    .flatMap(([name, { throttlesByLimit }]) =>
      Object.entries(throttlesByLimit).map(([limit, of]) => ({ name, limit, ...of })),
    )
    .toSorted((a, b) => b.count - a.count)
  const more = all.length - most
  return {
    head: ['Throttles', 'requests', 'refused by', 'first at', 'last at'],
    rows: all.slice(0, most).map(({ name, limit, count, firstMs, lastMs }) => ({
      name,
      cells: [countText(count), inWords(limit), momentText(firstMs), momentText(lastMs)],
    })),
    left: more > 0 ? [`and ${more} more ${more === 1 ? 'limit' : 'limits'}`] : [],
  }
}

/** A name that nobody knows stands for itself. */
function inWords(name: string): string {
  const limit = Object.values(throttleLimits).find(each => each.name === name)
  return limit === undefined ? name : `${limit.words} (${limit.rule})`
}
