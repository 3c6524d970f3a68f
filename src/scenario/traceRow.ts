import { nearestName } from '../math/reading/nearestName.ts'
import { millisecond, second } from '../math/time.ts'
import { scanDecimal } from '../math/units/decimal.ts'
import { found } from '../math/units/found.ts'
import { parseIsoTime } from './isoTime.ts'

/** What one row of a trace says; NaN where it says nothing. */
export interface TraceRow {
  /** Microseconds from the start of the run. */
  readonly at: number
  readonly functionName: string | undefined
  readonly count: number
  readonly duration: number
  readonly init: number
  readonly error: number
}

const columns = ['at', 'function', 'count', 'durationMs', 'initMs', 'error'] as const
type Column = (typeof columns)[number]

/** Reads a row's cells; each throws a SyntaxError in words. */
export type TraceRowReader = (cells: readonly string[]) => TraceRow

/** How to read the rows below a header; a SyntaxError in words where it is none. */
export function traceRowReader(
  header: readonly string[],
  start: number | undefined,
): TraceRowReader {
  const places = placesIn(header)
  return cells => {
    if (cells.length !== header.length) {
      throw new SyntaxError(`a row must have ${header.length} cells: found ${cells.length}`)
    }
    const cell = (column: Column) => {
      const place = places.get(column)
      return place === undefined ? '' : (cells[place] ?? '').trim()
    }
    const functionName = places.has('function') ? cell('function') : undefined
    const count = cell('count')
    return {
      at: timeOf(cell('at'), start),
      functionName,
      count: count === '' ? 1 : wholeNumber(count),
      duration: milliseconds('durationMs', cell('durationMs')),
      init: milliseconds('initMs', cell('initMs')),
      error: errorOf(cell('error')),
    }
  }
}

function placesIn(header: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>()
  for (const [place, given] of header.entries()) {
    const name = given.trim()
    const column = columns.find(each => each === name)
    if (column === undefined) {
      const nearest = nearestName(name, columns)
      const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
      throw new SyntaxError(`a column must be one of ${columns.join(', ')}: ${found(name)}${hint}`)
    }
    if (places.has(column)) throw new SyntaxError(`a column must be there once: ${found(name)}`)
    places.set(column, place)
  }
  if (!places.has('at')) throw new SyntaxError('a trace must have the column at: found none')
  return places
}

function timeOf(text: string, start: number | undefined): number {
  if (!text.includes('T') && !text.includes(':')) {
    return scaled('at must be seconds such as 12.5, or a time with start', text, second)
  }
  const moment = parseIsoTime(text)
  if (moment === undefined) {
    throw new SyntaxError(
      `at must be seconds or a time such as 2026-11-27T08:00:00Z: ${found(text)}`,
    )
  }
  if (start === undefined) {
    throw new SyntaxError(`at must be seconds where the scenario has no start: ${found(text)}`)
  }
  if (moment < start) throw new SyntaxError(`at must not be before start: ${found(text)}`)
  return moment - start
}

function milliseconds(column: Column, text: string): number {
  if (text === '') return Number.NaN
  return scaled(`${column} must be milliseconds such as 12.5`, text, millisecond)
}

/** A plain decimal number of some unit as whole microseconds, to the nearest. */
function scaled(rule: string, text: string, unit: number): number {
  const isPlain = scanDecimal(text, 0)?.end === text.length
  const value = Math.round(Number(text) * unit)
  if (isPlain && Number.isSafeInteger(value)) return value
  throw new SyntaxError(`${rule}: ${found(text)}`)
}

/** More requests at one moment are a mistake. */
const mostAtOnce = 1_000_000

function wholeNumber(text: string): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  if (value <= mostAtOnce) return value
  throw new SyntaxError(`count must be a whole number up to ${mostAtOnce}: ${found(text)}`)
}

function errorOf(text: string): number {
  if (text === '') return Number.NaN
  if (text === '1' || text === 'true') return 1
  if (text === '0' || text === 'false') return 0
  throw new SyntaxError(`error must be 1, 0, true or false: ${found(text)}`)
}
