import { together } from './callView.ts'
import type { OutcomeCounts } from './measures.ts'
import type { SourceMeter } from './sourceMeter.ts'
import { answersOf, type SourceView } from './sourceView.ts'
import type { TimeMeter } from './timeMeter.ts'

/** What is told of something that Lambda reads itself. */
interface Read {
  readonly arrivals: number
  /** Calls with a batch. */
  readonly attempts: number
  /** A batch that fails is not the end of what is in it. */
  readonly outcomes: Omit<OutcomeCounts, 'failed' | 'timedOut'>
  readonly cold: TimeMeter
  readonly warm: TimeMeter
}

/** Of what Lambda reads itself, if a function is called for it: nobody waits, and nobody gives up. */
export function readView(read: Read, calls: SourceMeter | undefined): SourceView {
  const { arrivals, attempts, cold, outcomes, warm } = read
  return {
    arrivals,
    attempts,
    outcomes: { failed: 0, timedOut: 0, ...outcomes },
    latency: together([cold, warm]),
    coldLatency: cold.summary,
    warmLatency: warm.summary,
    answers: calls === undefined ? {} : answersOf(calls.counts),
    refused: 0,
    gaveUp: 0,
    abandoned: { count: 0, billedDurationMs: 0 },
    visits: null,
    calls: {},
  }
}
