import { readView } from './readView.ts'
import type { SourceMeter } from './sourceMeter.ts'
import type { SourceView } from './sourceView.ts'
import type { StreamMeter } from './streamMeter.ts'

/** Of a stream: records arrive, and each attempt calls the function with a batch of them. */
export function streamView(meter: StreamMeter, calls: SourceMeter): SourceView {
  const { arrivals, checkpointed, cold, delivered, dropped, expired, filtered } = meter
  const { inBatches, invocations, oversized, refused, waiting, warm, withFunction } = meter
  const outcomes = {
    completed: checkpointed,
    throttled: refused,
    dropped: dropped + oversized,
    deadLettered: delivered,
    expired,
    filtered,
    inFlight: withFunction,
    queued: waiting,
    waitingToRetry: inBatches - withFunction,
  }
  return readView({ arrivals, attempts: invocations, outcomes, cold, warm }, calls)
}
