import { countText, momentText, timeText } from '../math/units/numberText.ts'
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
const mostQueues = 1
const mostEvents = 1
const longestName = 24
const mostBars = 48

/**
 * How concurrency and throttles went over time, of the functions with most of both, how old events became, retries of
 * sources, and what waited in queues.
 */
export function seriesLines(result: RunResult): string[] {
  const { timeSeries, window } = result
  const { periodMs } = timeSeries
  const rows = [
    ...functionRows(result),
    ...eventRows(result),
    ...sourceRows(result),
    ...queueRows(result),
  ]
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

/** Of the function whose events waited longest. */
function eventRows({ functions, timeSeries }: RunResult): string[][] {
  const longest = (name: string) => functions[name]?.AsyncEventAge.max ?? 0
  return Object.entries(timeSeries.events)
    .filter(([name]) => longest(name) > 0)
    .toSorted(([a], [b]) => longest(b) - longest(a))
    .slice(0, mostEvents)
    .flatMap(([name, { AsyncEventAge }]) => {
      if (AsyncEventAge.length < fewest) return []
      const ages = AsyncEventAge.map(age => age ?? 0)
      const row = rowOf(named(name), 'event age', ages, greatest(ages), timeText)
      return row === undefined ? [] : [row]
    })
}

/** Of the queue in which most waited: what waited, how old it was, and how many batches read it. */
function queueRows({ queues, timeSeries }: RunResult): string[][] {
  const most = (name: string) => queues[name]?.visible.max ?? 0
  return Object.entries(timeSeries.queues)
    .filter(([name]) => most(name) > 0)
    .toSorted(([a], [b]) => most(b) - most(a))
    .slice(0, mostQueues)
    .flatMap(([name, of]) => {
      if (of.batches.length < fewest) return []
      const { ApproximateNumberOfMessagesVisible: visible, oldestMs, batches } = of
      return [
        rowOf(named(name), 'visible', visible),
        rowOf('', 'oldest', oldestMs, greatest(oldestMs), timeText),
        rowOf('', 'batches', batches),
      ].filter(row => row !== undefined)
    })
}

const named = (name: string) => shortened(visibleText(name), longestName)

function rowOf(
  name: string,
  what: string,
  values: readonly number[],
  top?: number,
  text = countText,
): string[] | undefined {
  const most = greatest(values)
  return most === 0
    ? undefined
    : [name, what, sparkline(values, mostBars, top), `max ${text(most)}`]
}
