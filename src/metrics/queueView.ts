import { together } from './callView.ts'
import type { OutcomeCounts } from './measures.ts'
import type { QueueMeter } from './queueMeter.ts'
import type { SourceMeter } from './sourceMeter.ts'
import { answersOf, type SourceView } from './sourceView.ts'

/** Of a queue: messages arrive, and each attempt calls the function that reads it, if any, with a batch of them. */
export function queueView(meter: QueueMeter, calls: SourceMeter | undefined): SourceView {
  return {
    arrivals: meter.sent,
    attempts: meter.invocations,
    outcomes: outcomesOf(meter),
    latency: together([meter.cold, meter.warm]),
    coldLatency: meter.cold.summary,
    warmLatency: meter.warm.summary,
    answers: calls === undefined ? {} : answersOf(calls.counts),
    refused: 0,
    gaveUp: 0,
    abandoned: { count: 0, billedDurationMs: 0 },
    visits: null,
    calls: {},
  }
}

function outcomesOf(meter: QueueMeter): OutcomeCounts {
  const { deleted, delayed, hidden, inFlight, visible } = meter
  return {
    completed: deleted,
    failed: 0,
    timedOut: 0,
    throttled: 0,
    dropped: 0,
    deadLettered: meter.lostAs('deadLettered'),
    expired: meter.lostAs('expired'),
    filtered: meter.lostAs('filteredOut'),
    inFlight: inFlight - hidden,
    queued: visible + delayed,
    waitingToRetry: hidden,
  }
}
