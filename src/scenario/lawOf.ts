import { assert } from '../math/assert.ts'
import type { Distribution } from '../math/distribution.ts'
import { readLaw } from './readLaw.ts'

/** A distribution of a checked scenario; what it gives are microseconds. */
export function lawOf(written: unknown): Distribution {
  const reading = readLaw(written)
  assert(reading.ok, 'a checked scenario has readable distributions')
  return reading.value
}
