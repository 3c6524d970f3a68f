import type { Answer } from '../model/clients/answer.ts'
import { answers } from '../model/clients/answers.ts'
import { callsView, callView, together } from './callView.ts'
import { measured } from './measured.ts'
import type { SourceMeasures } from './measures.ts'
import { outcomeIndex } from './outcomeIndex.ts'
import { outcomeMetrics } from './outcomeMetrics.ts'
import type { RequestCounts } from './requestCounts.ts'
import type { RequestMeter } from './requestMeter.ts'
import type { SourceMeter } from './sourceMeter.ts'
import type { VisitMeter } from './visitMeter.ts'

/** What there is to report of a source, whichever way it calls. */
export type SourceView = Omit<SourceMeasures, 'amplification'>

/** Of one that calls directly: each request is one attempt. */
export function directView(meter: SourceMeter): SourceView {
  const { counts } = meter
  const { arrivals } = counts
  return {
    arrivals,
    attempts: arrivals,
    outcomes: measured(outcomeMetrics, counts, 0),
    latency: meter.latency,
    coldLatency: meter.coldLatency,
    warmLatency: meter.warmLatency,
    answers: answersOf(counts),
    refused: 0,
    gaveUp: 0,
    abandoned: { count: 0, billedDurationMs: 0 },
    visits: null,
    calls: {},
  }
}

/** What Lambda itself answered. */
export function answersOf(counts: RequestCounts): Record<string, number> {
  const { throttled, notReady, recursive, ended } = counts
  const notRestored = counts.endedAs(outcomeIndex('restoreTimeout'))
  return byStatus([
    [200, ended - notRestored],
    [400, recursive],
    [408, notRestored],
    [409, notReady],
    [429, throttled],
  ])
}

/** Of one that calls through clients, of which a flow has several. */
export function clientView(
  meters: readonly RequestMeter[],
  visits: VisitMeter | undefined,
  isFlow: boolean,
): SourceView {
  const sum = (of: (meter: RequestMeter) => number) =>
    meters.reduce((total, meter) => total + of(meter), 0)
  return {
    ...callView(meters),
    coldLatency: together(meters.map(({ cold }) => cold)),
    warmLatency: together(meters.map(({ warm }) => warm)),
    answers: byStatus(meters.flatMap(statusesOf)),
    refused: sum(meter => meter.answersOf('tooLarge') + meter.answersOf('frontThrottled')),
    gaveUp: sum(meter => meter.answersOf('gaveUp')),
    visits: visits?.measures ?? null,
    calls: isFlow || meters.length > 1 ? callsView(meters) : {},
  }
}

/** Of one that only tells other sources, which take what they are given. */
export function tellingView(count: number): SourceView {
  const { outcomes, ...none } = clientView([], undefined, false)
  return { ...none, arrivals: count, attempts: count, outcomes: { ...outcomes, completed: count } }
}

/** Of a state machine: its calls by the states that make them. */
export function machineView(meters: readonly RequestMeter[]): SourceView {
  const calls = meters.map(meter => [stateOf(meter), callView([meter])])
  return { ...clientView(meters, undefined, true), calls: Object.fromEntries(calls) }
}

/** The name of a call is that of its machine and that of its state. */
function stateOf({ plan: { name } }: RequestMeter): string {
  return name.slice(name.indexOf('/') + 1)
}

/** Who gave up of itself was told nothing. */
function statusesOf(meter: RequestMeter): [number, number][] {
  const { front, patience } = meter.plan
  const statusOf = (answer: Answer) =>
    answer === 'gaveUp' && patience?.of === 'client' ? 0 : front.statuses[answer]
  return answers.map(answer => [statusOf(answer), meter.answersOf(answer)])
}

/** Counts by status, in ascending order, those that were not seen left out. */
function byStatus(counts: readonly (readonly [number, number])[]): Record<string, number> {
  const all = new Map<number, number>()
  for (const [status, count] of counts) all.set(status, (all.get(status) ?? 0) + count)
  const seen = [...all].filter(([, count]) => count > 0).toSorted(([a], [b]) => a - b)
  return Object.fromEntries(
    seen.map(([status, count]) => [status === 0 ? 'none' : String(status), count]),
  )
}
