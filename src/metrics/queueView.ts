import type { QueueMeter } from './queueMeter.ts'
import { readView } from './readView.ts'
import type { SourceMeter } from './sourceMeter.ts'
import type { SourceView } from './sourceView.ts'

/** Of a queue: messages arrive, and each attempt calls the function that reads it, if any, with a batch of them. */
export function queueView(meter: QueueMeter, calls: SourceMeter | undefined): SourceView {
  const { cold, deleted, delayed, hidden, inFlight, invocations, sent, visible, warm } = meter
  const outcomes = {
    completed: deleted,
    throttled: 0,
    dropped: 0,
    deadLettered: meter.lostAs('deadLettered'),
    expired: meter.lostAs('expired'),
    filtered: meter.lostAs('filteredOut'),
    inFlight: inFlight - hidden,
    queued: visible + delayed,
    waitingToRetry: hidden,
  }
  return readView({ arrivals: sent, attempts: invocations, outcomes, cold, warm }, calls)
}
