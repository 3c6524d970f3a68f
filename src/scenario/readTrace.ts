import type { RecordedRequests } from '../model/plan/callPlan.ts'
import { csvRows } from './csvRows.ts'
import { type TraceRow, type TraceRowReader, traceRowReader } from './traceRow.ts'

/** The requests of one function in a trace, in the order of time. */
interface RecordedTrace {
  /** Microseconds from the start of the run. */
  readonly times: readonly number[]
  /** How many requests there were at each. */
  readonly counts: readonly number[]
  /** Undefined where the trace knows nothing but times. */
  readonly recorded: RecordedRequests | undefined
}

/** A trace, or what is wrong with it and on which line. */
type TraceReading =
  | { readonly ok: true; readonly value: RecordedTrace }
  | { readonly ok: false; readonly problems: readonly { line: number; message: string }[] }

/** More than these say nothing new. */
const mostProblems = 20

/** The requests of a function. */
export type ReadTrace = (functionName: string) => TraceReading

/**
 * Reads the CSV text of a trace: a header, then a row for each request, in any order. Where it has
 * a column `function`, only the rows of that function count.
 */
export function traceReader(text: string, start: number | undefined): ReadTrace {
  const problems: { line: number; message: string }[] = []
  const rows = new Map<string | undefined, TraceRow[]>()
  let line = 1
  let read: TraceRowReader | undefined
  for (const row of csvRows(text)) {
    line = row.line
    const found =
      row.problem ?? attempt(() => read?.(row.cells) ?? traceRowReader(row.cells, start))
    if (typeof found === 'string') problems.push({ line, message: found })
    else if (typeof found === 'function') read = found
    else {
      const own = rows.get(found.functionName)
      if (own === undefined) rows.set(found.functionName, [found])
      else own.push(found)
    }
    if (problems.length === mostProblems || read === undefined) break
  }
  return functionName => {
    // Without the column, every row is everybody's.
    const own = rows.get(functionName) ?? rows.get(undefined) ?? []
    if (problems.length > 0) return { ok: false, problems }
    if (own.length > 0) return { ok: true, value: traceOf(own) }
    const message = `a trace must have a header and a row of ${functionName}: found none`
    return { ok: false, problems: [{ line, message }] }
  }
}

/** What comes of it, or the words of the SyntaxError that it throws. */
function attempt<T>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}

function traceOf(unsorted: readonly TraceRow[]): RecordedTrace {
  const rows = unsorted.toSorted((a, b) => a.at - b.at)
  const times = rows.map(({ at }) => at)
  const counts = rows.map(({ count }) => count)
  const isKnown = rows.some(
    ({ duration, init, error }) => !(isNaN(duration) && isNaN(init) && isNaN(error)),
  )
  if (!isKnown) return { times, counts, recorded: undefined }
  const column = (value: (row: TraceRow) => number) => repeated(rows.map(value), counts)
  return {
    times,
    counts,
    recorded: {
      durations: column(({ duration }) => duration),
      inits: column(({ init }) => init),
      errors: column(({ error }) => error),
    },
  }
}

/** Each value as often as its count says. */
function repeated(values: readonly number[], counts: readonly number[]): Float64Array {
  const all = new Float64Array(counts.reduce((sum, count) => sum + count, 0))
  let at = 0
  for (const [i, value] of values.entries()) {
    const end = at + (counts[i] ?? 0)
    all.fill(value, at, end)
    at = end
  }
  return all
}
