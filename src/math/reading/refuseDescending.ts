import { plainObject } from './plainObject.ts'
import { type Reader, refuse } from './reader.ts'
import type { Path } from './reading.ts'
import { writtenText } from './writtenText.ts'

/** Notes each time that is before the one in front of it; `key` is where an element has its time. */
export function refuseDescending(
  reader: Reader,
  times: readonly (number | undefined)[] | undefined,
  given: unknown,
  path: Path,
  key?: string,
): void {
  let latest = 0
  let before = ''
  for (const [i, time] of (times ?? []).entries()) {
    if (time === undefined) continue
    const written = writtenAt(given, i, key)
    if (time < latest) {
      const here = key === undefined ? [...path, i] : [...path, i, key]
      refuse(reader, here, `must be at least ${before}, the one before`, written)
    }
    latest = time
    before = writtenText(written)
  }
}

function writtenAt(given: unknown, index: number, key: string | undefined): unknown {
  const element: unknown = Array.isArray(given) ? given[index] : undefined
  return key === undefined ? element : plainObject(element)?.[key]
}
