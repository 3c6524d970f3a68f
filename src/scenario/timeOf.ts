import { assert } from '../math/assert.ts'
import { unitReader } from './unitReader.ts'

/** A duration of a checked scenario in microseconds. */
export function timeOf(written: unknown): number {
  const time = unitReader(written, 'time')
  assert(typeof time === 'number', 'a checked scenario has readable durations')
  return time
}
