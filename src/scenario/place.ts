import type { Path } from '../math/reading/reading.ts'

/** Where a value stands in its text, as offsets, and the places of its parts. */
export interface Place {
  /** Undefined where there is no key: the whole, and what stands in a list. */
  readonly key: number | undefined
  readonly value: number
  readonly parts: ReadonlyMap<string, Place> | undefined
}

/**
 * The offset of what a path leads to: its value or its key. A path that goes on where nothing is
 * written ends at the key of the last thing that is.
 */
export function offsetOf(whole: Place, path: Path, part: 'key' | 'value'): number {
  let place = whole
  for (const step of path) {
    const next = place.parts?.get(String(step))
    if (next === undefined) return place.key ?? place.value
    place = next
  }
  return part === 'value' ? place.value : (place.key ?? place.value)
}
