/**
 * Those of equal parts of a range that have some of the `index`-th of `count` equal parts of it, from 0:
 * when there are other shards, these had its keys.
 */
export function overlapping<Part>(parts: readonly Part[], index: number, count: number): Part[] {
  const { length } = parts
  // In units of 1 / (length * count) all bounds are whole.
  return parts.filter(
    (_, i) => i * count < (index + 1) * length && (i + 1) * count > index * length,
  )
}
