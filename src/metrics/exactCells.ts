import { assert } from '../math/assert.ts'

/** 2^52: half of what a double can count. */
const half = 4_503_599_627_370_496
const halfBits = 52n

/**
 * An exact sum takes two neighbouring cells, in units of 1 and of 2^52. Whole numbers of 0 or more
 * are added to the first by a plain addition; from time to time what is large is carried. A sum
 * that once left the range of exact doubles never seems to be back in it, so this finds it. [hot]
 */
export function carry(cells: Float64Array, place: number): void {
  const low = cells[place]!
  assert(low < 2 * half, 'a sum is carried before it leaves the integers that are exact')
  if (low < half) return
  cells[place] = low - half
  cells[place + 1]! += 1
}

/** The sum in two cells. */
export function total(cells: Float64Array, place: number): bigint {
  carry(cells, place)
  return BigInt(cells[place]!) + (BigInt(cells[place + 1]!) << halfBits)
}
