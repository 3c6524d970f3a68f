import { plainObject } from '../math/reading/plainObject.ts'
import type { Path } from '../math/reading/reading.ts'
import type { CheckedProblem } from './checkedProblem.ts'

/** The keys that no object can simply have, wherever they stand. */
export function forbiddenKeys(given: unknown, path: Path = []): readonly CheckedProblem[] {
  const parts: (readonly [string | number, unknown])[] = Array.isArray(given)
    ? given.map((part, i) => [i, part] as const)
    : Object.entries(plainObject(given) ?? {})
  return parts.flatMap(([key, part]) => {
    const here = [...path, key]
    if (key !== '__proto__') return forbiddenKeys(part, here)
    return [{ path: here, isKey: true, message: 'the key must be another one: found "__proto__"' }]
  })
}
