import { countText, momentText } from '../math/units/numberText.ts'
import type { FunctionSeries, SourceMeasures } from '../metrics/measures.ts'
import type { RunResult } from '../run/runResult.ts'
import { busiestFunctions } from './busiestFunctions.ts'
import { shortened } from './shortened.ts'
import { greatest, sparkline } from './sparkline.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

/** In fewer periods there is nothing to see. */
const fewest = 3
const mostFunctions = 2
const mostSources = 1
const longestName = 24
const mostBars = 48

/** How concurrency and throttles went over time, of the functions with most of both, and retries of sources. */
export function seriesLines(result: RunResult): string[] {
  const { timeSeries, window } = result
  const { periodMs } = timeSeries
  const rows = [...functionRows(result), ...sourceRows(result)]
  if (rows.length === 0) return []
  const head = `Over time, 0 s to ${momentText(window.toMs)}, the most in each ${momentText(periodMs)}`
  return [head, ...table(rows, ['left', 'left', 'left', 'left'])]
}

function functionRows({ functions, timeSeries }: RunResult): string[][] {
  const series = new Map(Object.entries(timeSeries.functions))
  return busiestFunctions(functions)
    .shown.toSorted(([, a], [, b]) => b.Throttles - a.Throttles || b.Invocations - a.Invocations)
    .slice(0, mostFunctions)
    .flatMap(([name]) => rowsOf(name, series.get(name)))
}

function rowsOf(name: string, series: FunctionSeries | undefined): string[][] {
  if (series === undefined || series.ConcurrentExecutions.length < fewest) return []
  return [
    rowOf(named(name), 'concurrency', series.ConcurrentExecutions),
    rowOf('', 'throttles', series.Throttles),
  ].filter(row => row !== undefined)
}

/** What the sources that tried again most wanted, what they sent for it, and what failed, on one scale. */
function sourceRows({ sources, timeSeries }: RunResult): string[][] {
  const series = new Map(Object.entries(timeSeries.sources))
  const retries = ({ attempts, arrivals }: SourceMeasures) => attempts - arrivals
  return Object.entries(sources)
    .filter(([, of]) => retries(of) > 0)
    .toSorted(([, a], [, b]) => retries(b) - retries(a))
    .slice(0, mostSources)
    .flatMap(([name]) => {
      const own = series.get(name)
      if (own === undefined || own.arrivals.length < fewest) return []
      const top = greatest([...own.arrivals, ...own.attempts, ...own.failures])
      return [
        rowOf(named(name), 'arrivals', own.arrivals, top),
        rowOf('', 'attempts', own.attempts, top),
        rowOf('', 'failures', own.failures, top),
      ].filter(row => row !== undefined)
    })
}

const named = (name: string) => shortened(visibleText(name), longestName)

function rowOf(
  name: string,
  what: string,
  values: readonly number[],
  top?: number,
): string[] | undefined {
  const most = greatest(values)
  return most === 0
    ? undefined
    : [name, what, sparkline(values, mostBars, top), `max ${countText(most)}`]
}
