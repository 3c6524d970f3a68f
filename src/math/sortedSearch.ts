import { bisectRight } from 'd3-array'

/**
 * How many of the rising numbers are below `x`; also the index of the first that is not. [hot] By
 * hand, since it runs once per number drawn: d3-array's search, which calls a comparator, takes
 * two to four times as long.
 */
export function countBelow(numbers: Float64Array, x: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < x) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the rising numbers are at most `x`. */
export function countUpTo(numbers: Float64Array, x: number): number {
  return bisectRight(numbers, x)
}
