import type { ProfilePoint } from '../parameter.ts'
import { countBelow } from '../sortedSearch.ts'

/** How many arrivals a varying rate lets expect, and when. */
export interface IntegratedRate {
  /** The integral of the rate from 0 to `until`. */
  readonly expected: (until: number) => number
  /** The earliest time with that integral; Infinity where it is never reached. */
  readonly timeOf: (expected: number) => number
}

/** A stretch of time on which the rate runs straight. */
interface Piece {
  readonly from: number
  readonly length: number
  readonly first: number
  readonly last: number
  /** The integral up to `from`. */
  readonly before: number
}

/**
 * The integral of a rate that runs straight from point to point. Before the first point the first
 * rate holds, after the last point the last one. The points never go back in time; two at one time
 * are a jump. [hot] `timeOf` runs once per arrival.
 */
export function integratedRate(points: readonly ProfilePoint[]): IntegratedRate {
  const pieces = piecesOf(points)
  const starts = Float64Array.from(pieces, piece => piece.from)
  const integrals = Float64Array.from(pieces, piece => piece.before)
  return {
    expected(until) {
      const piece = pieces[lastBelow(starts, until)]!
      return piece.before + integralOf(piece, Math.max(0, until) - piece.from)
    },
    timeOf(expected) {
      const piece = pieces[lastBelow(integrals, expected)]!
      return piece.from + timeWithin(piece, Math.max(0, expected) - piece.before)
    },
  }
}

function piecesOf(points: readonly ProfilePoint[]): readonly Piece[] {
  const firstRate = points.at(0)?.rate ?? 0
  const lastRate = points.at(-1)?.rate ?? 0
  const pieces: Piece[] = []
  let at = 0
  let rate = firstRate
  let before = 0
  for (const point of [...points, { at: Infinity, rate: lastRate }]) {
    if (point.at > at) {
      const piece = { from: at, length: point.at - at, first: rate, last: point.rate, before }
      pieces.push(piece)
      before += integralOf(piece, piece.length)
    }
    at = point.at
    rate = point.rate
  }
  return pieces
}

/** The last index whose number is below `x`, and 0 if there is none. */
const lastBelow = (numbers: Float64Array, x: number) => Math.max(0, countBelow(numbers, x) - 1)

function integralOf({ first, last, length }: Piece, time: number): number {
  if (first === last) return first === 0 ? 0 : first * time
  return time * (first + ((last - first) * (time / length)) / 2)
}

/**
 * The root of first t + (last - first) t² / (2 length) = integral, in the form that divides by a
 * sum of positive numbers: it stays exact as the slope vanishes.
 */
function timeWithin({ first, last, length }: Piece, integral: number): number {
  if (integral === 0) return 0
  if (first === last) return integral / first
  const square = first * first + 2 * (last - first) * (integral / length)
  return Math.min(length, (2 * integral) / (first + Math.sqrt(Math.max(0, square))))
}
