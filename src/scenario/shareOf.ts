import { assert } from '../math/assert.ts'
import { unitReader } from './unitReader.ts'

/** A share of a checked scenario as a number from 0 to 1. */
export function shareOf(written: unknown): number {
  const share = unitReader(written, 'probability')
  assert(typeof share === 'number', 'a checked scenario has readable shares')
  return share
}
