/** A number somewhere inside a measured value, and the way to it. */
interface Leaf {
  readonly path: readonly string[]
  readonly value: number | null
}

/** The ends of an interval, which are no list of things. */
const ends = ['low', 'high']

/** Every number inside a measured value. */
export function leavesOf(value: unknown): Leaf[] {
  if (typeof value === 'number' || value === null) return [{ path: [], value }]
  if (typeof value !== 'object') return []
  const members = Array.isArray(value)
    ? value.map((item, index) => [ends[index] ?? String(index), item] as const)
    : Object.entries(value)
  return members.flatMap(([name, inner]) =>
    leavesOf(inner).map(leaf => ({ ...leaf, path: [name, ...leaf.path] })),
  )
}
