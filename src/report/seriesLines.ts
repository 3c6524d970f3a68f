import { countText, momentText } from '../math/units/numberText.ts'
import type { FunctionSeries } from '../metrics/measures.ts'
import type { RunResult } from '../run/runResult.ts'
import { busiestFunctions } from './busiestFunctions.ts'
import { shortened } from './shortened.ts'
import { greatest, sparkline } from './sparkline.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

/** In fewer periods there is nothing to see. */
const fewest = 3
const mostFunctions = 2
const longestName = 24
const mostBars = 48

/** How concurrency and throttles went over time, of the functions with most of both. */
export function seriesLines({ functions, timeSeries, window }: RunResult): string[] {
  const { periodMs } = timeSeries
  const series = new Map(Object.entries(timeSeries.functions))
  const rows = busiestFunctions(functions)
    .shown.toSorted(([, a], [, b]) => b.Throttles - a.Throttles || b.Invocations - a.Invocations)
    .slice(0, mostFunctions)
    .flatMap(([name]) => rowsOf(name, series.get(name)))
  if (rows.length === 0) return []
  const head = `Over time, 0 s to ${momentText(window.toMs)}, the most in each ${momentText(periodMs)}`
  return [head, ...table(rows, ['left', 'left', 'left', 'left'])]
}

function rowsOf(name: string, series: FunctionSeries | undefined): string[][] {
  if (series === undefined || series.ConcurrentExecutions.length < fewest) return []
  return [
    rowOf(shortened(visibleText(name), longestName), 'concurrency', series.ConcurrentExecutions),
    rowOf('', 'throttles', series.Throttles),
  ].filter((row): row is string[] => row !== undefined)
}

function rowOf(name: string, what: string, values: readonly number[]): string[] | undefined {
  const most = greatest(values)
  return most === 0
    ? undefined
    : [name, what, sparkline(values, mostBars), `max ${countText(most)}`]
}
