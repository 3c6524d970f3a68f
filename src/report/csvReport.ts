import { accountMetrics } from '../metrics/accountMetrics.ts'
import { changeMetrics } from '../metrics/changeMetrics.ts'
import { clientSeriesMetrics } from '../metrics/clientSeriesMetrics.ts'
import { eventSeriesMetrics } from '../metrics/eventSeriesMetrics.ts'
import { executionMetrics } from '../metrics/executionMetrics.ts'
import { functionMetrics } from '../metrics/functionMetrics.ts'
import { handingOnMetrics } from '../metrics/handingOnMetrics.ts'
import { queueMetrics } from '../metrics/queueMetrics.ts'
import { queueSeriesMetrics } from '../metrics/queueSeriesMetrics.ts'
import { resourceMetrics } from '../metrics/resourceMetrics.ts'
import { seriesMetrics } from '../metrics/seriesMetrics.ts'
import { sourceMetrics } from '../metrics/sourceMetrics.ts'
import { streamMetrics } from '../metrics/streamMetrics.ts'
import { streamSeriesMetrics } from '../metrics/streamSeriesMetrics.ts'
import { warmerMetrics } from '../metrics/warmerMetrics.ts'
import type { RunResult } from '../run/runResult.ts'
import { type CsvCell, csv } from './csv.ts'
import { leavesOf } from './leavesOf.ts'

type Row = readonly [
  scope: string,
  name: string,
  metric: string,
  unit: string,
  atMs: number | null,
  value: CsvCell,
]

type Units = Readonly<Record<string, { readonly unit: string | null }>>

const head = ['scope', 'name', 'metric', 'unit', 'atMs', 'value']

/**
 * The result as one long table, a number a row. `atMs` says where a period begins; only rows of scope
 * `series` have it, so that nothing is counted twice.
 */
export function csvReport(result: RunResult): string {
  const rowsOf = (scope: string, all: Readonly<Record<string, object>>, units: Units) =>
    Object.entries(all).flatMap(([name, of]) => measureRows(scope, name, of, units))
  const { periodMs, functions, sources, streams, events, queues } = result.timeSeries
  return csv([
    head,
    ...runRows(result),
    ...rowsOf('function', result.functions, functionMetrics),
    ...rowsOf('source', result.sources, sourceMetrics),
    ...rowsOf('resource', result.resources, resourceMetrics),
    ...rowsOf('queue', result.queues, queueMetrics),
    ...rowsOf('stream', result.streams, streamMetrics),
    ...rowsOf('stateMachine', result.stateMachines, executionMetrics),
    ...rowsOf('warmer', result.warmers, warmerMetrics),
    ...measureRows('account', '', result.account, accountMetrics),
    ...result.changes.flatMap(({ what, ...of }) => measureRows('change', what, of, changeMetrics)),
    ...result.handedOn.flatMap(({ from, by, to, count }) =>
      measureRows('handedOn', `${from} > ${to}`, { [by]: count }, handingOnMetrics),
    ),
    ...seriesRows(periodMs, functions, seriesMetrics),
    ...seriesRows(periodMs, sources, clientSeriesMetrics),
    ...seriesRows(periodMs, streams, streamSeriesMetrics),
    ...seriesRows(periodMs, events, eventSeriesMetrics),
    ...seriesRows(periodMs, queues, queueSeriesMetrics),
  ])
}

function runRows(result: RunResult): Row[] {
  const { scenario, seed, lambdasim, modelVersion, window, fingerprint, verdict } = result
  const row = (metric: string, value: CsvCell, unit = ''): Row => [
    'run',
    '',
    metric,
    unit,
    null,
    value,
  ]
  return [
    row('scenario.name', scenario.name),
    row('scenario.hash', scenario.hash),
    row('seed', seed),
    row('lambdasim', lambdasim),
    row('modelVersion', modelVersion),
    row('window.fromMs', window.fromMs, 'ms'),
    row('window.toMs', window.toMs, 'ms'),
    row('fingerprint', fingerprint),
    row('verdict', verdict),
  ]
}

function measureRows(scope: string, name: string, measures: object, units: Units): Row[] {
  return Object.entries(measures).flatMap(([metric, value]) =>
    leavesOf(value).map(({ path, value: leaf }): Row => {
      const full = [metric, ...path].join('.')
      return [scope, name, full, unitOf(full, units[metric]?.unit), null, leaf]
    }),
  )
}

/** Within a metric with a unit, counts have none; and some names say theirs. */
function unitOf(full: string, unit: string | null = null): string {
  if (full.endsWith('.count')) return ''
  if (full.endsWith('Ms') || /\.(latency|time)\.[^.]+(\.9)?$/.test(full)) return 'ms'
  return full.endsWith('.gbSeconds') ? 'GB-s' : (unit ?? '')
}

function seriesRows(periodMs: number, all: Readonly<Record<string, object>>, units: Units): Row[] {
  return Object.entries(all).flatMap(([name, series]) =>
    Object.entries(series).flatMap(([metric, values]: [string, readonly (number | null)[]]) => {
      const unit = units[metric]?.unit ?? ''
      return values.map(
        (value, period): Row => ['series', name, metric, unit, period * periodMs, value],
      )
    }),
  )
}
