/** What a report shows of many, and how many it leaves out. */
export interface Busiest<Item> {
  readonly shown: readonly (readonly [name: string, item: Item])[]
  readonly left: readonly Item[]
}

/**
 * At most so many of them: those with most by the first measure, of equals those with most by the
 * next. As many as fit are left in their own order.
 */
export function busiest<Item>(
  items: Readonly<Record<string, Item>>,
  most: number,
  ...measures: readonly ((item: Item) => number)[]
): Busiest<Item> {
  const all = Object.entries(items)
  if (all.length <= most) return { shown: all, left: [] }
  const ranked = all.toSorted(([, a], [, b]) => {
    const decisive = measures.find(measure => measure(a) !== measure(b))
    return decisive === undefined ? 0 : decisive(b) - decisive(a)
  })
  return { shown: ranked.slice(0, most), left: ranked.slice(most).map(([, item]) => item) }
}
