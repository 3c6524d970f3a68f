import type { Answer } from '../model/clients/answer.ts'
import { answers } from '../model/clients/answers.ts'
import { measured } from './measured.ts'
import type { CallMeasures, OutcomeCounts, SourceMeasures, TimeSummary } from './measures.ts'
import { outcomeIndex } from './outcomeIndex.ts'
import { outcomeMetrics } from './outcomeMetrics.ts'
import type { RequestMeter } from './requestMeter.ts'
import type { SourceMeter } from './sourceMeter.ts'
import { TimeMeter } from './timeMeter.ts'
import type { VisitMeter } from './visitMeter.ts'

/** What there is to report of a source, whichever way it calls. */
export type SourceView = Omit<SourceMeasures, 'amplification'>

/** Of one that calls directly: each request is one attempt. */
export function directView(meter: SourceMeter): SourceView {
  const { counts } = meter
  const { arrivals, throttled, ended } = counts
  const notRestored = counts.endedAs(outcomeIndex('restoreTimeout'))
  return {
    arrivals,
    attempts: arrivals,
    outcomes: measured(outcomeMetrics, counts, 0),
    latency: meter.latency,
    coldLatency: meter.coldLatency,
    warmLatency: meter.warmLatency,
    answers: byStatus([
      [200, ended - notRestored],
      [408, notRestored],
      [429, throttled],
    ]),
    abandoned: { count: 0, billedDurationMs: 0 },
    visits: null,
    calls: {},
  }
}

/** Of one that calls through clients, of which a flow has several. */
export function clientView(
  meters: readonly RequestMeter[],
  visits: VisitMeter | undefined,
  isFlow: boolean,
): SourceView {
  const sum = (of: (meter: RequestMeter) => number) =>
    meters.reduce((total, meter) => total + of(meter), 0)
  const billed = meters.reduce((total, each) => total + each.abandonedBilledMs.total, 0n)
  return {
    ...callView(meters),
    coldLatency: together(meters.map(({ cold }) => cold)),
    warmLatency: together(meters.map(({ warm }) => warm)),
    answers: byStatus(meters.flatMap(statusesOf)),
    abandoned: { count: sum(({ abandoned }) => abandoned), billedDurationMs: Number(billed) },
    visits: visits?.measures ?? null,
    calls: isFlow
      ? Object.fromEntries(meters.map(meter => [meter.plan.functionName, callView([meter])]))
      : {},
  }
}

function callView(meters: readonly RequestMeter[]): CallMeasures {
  const sum = (of: (meter: RequestMeter) => number) =>
    meters.reduce((total, meter) => total + of(meter), 0)
  return {
    arrivals: sum(({ arrivals }) => arrivals),
    attempts: sum(({ attempts }) => attempts),
    outcomes: outcomesOf(sum),
    latency: together(meters.flatMap(({ cold, warm }) => [cold, warm])),
  }
}

function outcomesOf(sum: (of: (meter: RequestMeter) => number) => number): OutcomeCounts {
  return {
    completed: sum(meter => meter.endedAs('completed')),
    failed: sum(meter => meter.endedAs('failed')),
    timedOut: sum(meter => meter.endedAs('timedOut')),
    throttled: sum(meter => meter.endedAs('throttled')),
    dropped: 0,
    deadLettered: 0,
    expired: 0,
    inFlight: sum(({ inFlight }) => inFlight),
    queued: sum(({ queued }) => queued),
    waitingToRetry: sum(({ waitingToRetry }) => waitingToRetry),
  }
}

function together(meters: readonly TimeMeter[]): TimeSummary {
  const [first, ...others] = meters
  return (first ?? new TimeMeter(0)).with(others)
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
