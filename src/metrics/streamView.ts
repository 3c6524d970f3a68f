import { together } from './callView.ts'
import type { OutcomeCounts } from './measures.ts'
import type { SourceMeter } from './sourceMeter.ts'
import { answersOf, type SourceView } from './sourceView.ts'
import type { StreamMeter } from './streamMeter.ts'

/** Of a stream: records arrive, and each attempt calls the function with a batch of them. */
export function streamView(meter: StreamMeter, calls: SourceMeter): SourceView {
  return {
    arrivals: meter.arrivals,
    attempts: meter.invocations,
    outcomes: outcomesOf(meter),
    latency: together([meter.cold, meter.warm]),
    coldLatency: meter.cold.summary,
    warmLatency: meter.warm.summary,
    answers: answersOf(calls.counts),
    refused: 0,
    gaveUp: 0,
    abandoned: { count: 0, billedDurationMs: 0 },
    visits: null,
    calls: {},
  }
}

function outcomesOf(meter: StreamMeter): OutcomeCounts {
  const { checkpointed, delivered, dropped, expired, filtered, inBatches } = meter
  const { oversized, refused, waiting, withFunction } = meter
  return {
    completed: checkpointed,
    failed: 0,
    timedOut: 0,
    throttled: refused,
    dropped: dropped + oversized,
    deadLettered: delivered,
    expired,
    filtered,
    inFlight: withFunction,
    queued: waiting,
    waitingToRetry: inBatches - withFunction,
  }
}
