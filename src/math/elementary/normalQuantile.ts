import { head } from './head.ts'
import { logParts, parts } from './logParts.ts'
import { rowLength, rows } from './normalQuantileTable.ts'

const leastNormal = 2.2250738585072014e-308
const twoTo54 = 18_014_398_509_481_984

/** Where the rows of the table begin and where their middles lie: see there. */
const tail = { row: 16, first: 6, perUnit: 4 }
const farTail = { row: 42, start: 7.875, middle: 8, width: 2 }

/** sqrt(2 pi) with 26 bits, and what that lacks. */
const sqrtTwoPiHead = 2.5066282749176025
const sqrtTwoPiTail = -2.866020366467347e-10

/**
 * The value below which a standard normal variate falls with probability p. By table, to the last
 * digit or nearly so, from the smallest p on; the same bits on every machine.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p >= 0.25) return 0 - central(0.5 - p)
  return -beyond(p)
}

/** By the distance from the middle of the distribution, which is exact. */
function central(distance: number): number {
  const row = Math.floor(distance * 64 + 0.5)
  return row === 0 ? nearMiddle(distance) : valueAt(row - 1, distance - row / 64, 0)
}

/** By the series in y = sqrt(2 pi) distance, with y in two parts. */
function nearMiddle(distance: number): number {
  const distanceHead = head(distance)
  const yHead = distanceHead * sqrtTwoPiHead
  const yTail = (distance - distanceHead) * sqrtTwoPiHead + distance * sqrtTwoPiTail
  const y = yHead + yTail
  const square = y * y
  const higher = 7 / 120 + square * (127 / 5040 + square * (4369 / 362_880))
  return yHead + (yTail + y * square * (1 / 6 + square * higher))
}

/** By sqrt(-2 log p), in which the tail is almost a straight line. */
function beyond(p: number): number {
  if (p < leastNormal) logParts(p * twoTo54, 54)
  else logParts(p, 0)
  const square = -2 * parts[0]!
  const root = Math.sqrt(square)
  const rootHead = head(root)
  const rootTail = root - rootHead
  const lost = square - rootHead * rootHead - 2 * rootHead * rootTail - rootTail * rootTail
  const rootRest = (lost - 2 * parts[1]!) / (2 * root)
  if (root >= farTail.start) {
    const row = Math.floor((root - farTail.middle) / farTail.width + 0.5)
    return valueAt(farTail.row + row, root - (farTail.middle + row * farTail.width), rootRest)
  }
  const quarter = Math.floor(root * tail.perUnit + 0.5)
  return valueAt(tail.row + quarter - tail.first, root - quarter / tail.perUnit, rootRest)
}

/** The polynomial of a row at `t + rest`, with the big part of the sum added last. */
function valueAt(row: number, t: number, rest: number): number {
  const first = row * rowLength
  let slope = 0
  for (let i = first + rowLength - 1; i > first + 2; i--) slope = (slope + rows[i]!) * t
  slope += rows[first + 2]!
  return rows[first]! + (rows[first + 1]! + rest * rows[first + 2]! + t * slope)
}
