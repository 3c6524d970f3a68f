import type { CallMeasures, OutcomeCounts, TimeSummary } from './measures.ts'
import type { RequestMeter } from './requestMeter.ts'
import { TimeMeter } from './timeMeter.ts'

/** The same for each function that is called: a function may be called by several names, or in several ways. */
export function callsView(meters: readonly RequestMeter[]): Record<string, CallMeasures> {
  const names = new Set(meters.map(({ plan }) => plan.functionName))
  return Object.fromEntries(
    Array.from(names, name => [
      name,
      callView(meters.filter(({ plan }) => plan.functionName === name)),
    ]),
  )
}

/** What there is to report of the requests of these clients together. */
export function callView(meters: readonly RequestMeter[]): CallMeasures {
  const sum = (of: (meter: RequestMeter) => number) =>
    meters.reduce((total, meter) => total + of(meter), 0)
  const billed = meters.reduce((total, each) => total + each.abandonedBilledMs.total, 0n)
  return {
    arrivals: sum(({ arrivals, filteredOut }) => arrivals + filteredOut),
    attempts: sum(({ attempts }) => attempts),
    outcomes: outcomesOf(sum),
    latency: together(meters.flatMap(({ cold, warm }) => [cold, warm])),
    abandoned: { count: sum(({ abandoned }) => abandoned), billedDurationMs: Number(billed) },
  }
}

function outcomesOf(sum: (of: (meter: RequestMeter) => number) => number): OutcomeCounts {
  return {
    completed: sum(meter => meter.endedAs('completed')),
    failed: sum(meter => meter.endedAs('failed')),
    timedOut: sum(meter => meter.endedAs('timedOut')),
    throttled: sum(meter => meter.endedAs('throttled')),
    dropped: sum(meter => meter.endedAs('dropped')),
    deadLettered: sum(meter => meter.endedAs('deadLettered')),
    expired: sum(meter => meter.endedAs('expired')),
    filtered: sum(({ filteredOut }) => filteredOut),
    inFlight: sum(({ inFlight }) => inFlight),
    queued: sum(({ queued }) => queued),
    waitingToRetry: sum(({ waitingToRetry }) => waitingToRetry),
  }
}

/** Times of several meters as if they were of one. */
export function together(meters: readonly TimeMeter[]): TimeSummary {
  const [first, ...others] = meters
  return (first ?? new TimeMeter(0)).with(others)
}
